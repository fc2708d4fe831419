package org.jixiao.exchange.reading;

import java.math.BigDecimal;
import java.util.Optional;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.form.model.FormDefinition.MoneyUnit;
import org.jixiao.target.model.Decimals;

/** Reads amounts of money in the unit that the document prints. */
final class Amounts {

    private final MoneyUnit unit;
    private final Findings findings;
    private boolean toldOfCommas;

    private Amounts(MoneyUnit unit, Findings findings) {
        this.unit = unit;
        this.findings = findings;
    }

    /** The unit that the document prints, in a column's head or in a line over it, else the form's. */
    static Amounts of(MoneyUnit form, TableHead head, DocumentHead documentHead, Findings findings) {
        String line = documentHead.moneyUnit();
        MoneyUnit printed = head.moneyUnit()
                .orElse(Optional.ofNullable(line).flatMap(Label::moneyUnitOf).orElse(form));
        if (printed != form) {
            CellPlace place = head.moneyUnit().isPresent() ? head.moneyPlace() : documentHead.moneyUnitPlace();
            findings.warn(place, "document.moneyUnit.differs", printed.label(), form.label());
        }
        return new Amounts(printed, findings);
    }

    /** An amount in 元: in the unit written with it, else in that of the document. */
    BigDecimal yuan(CellPlace place, String written) {
        String plain = Blanks.plain(written);
        if (plain.indexOf(',') >= 0 && !toldOfCommas) {
            toldOfCommas = true;
            findings.hint(place, "amount.commas", written.strip());
        }
        return yuan(plain, unit);
    }

    /** An amount ({@link CellLook#isAmount(String)}) in 元: in the unit written with it, else in the given one. */
    static BigDecimal yuan(String written, MoneyUnit unit) {
        String plain = Blanks.plain(written);
        MoneyUnit own = unit;
        if (plain.endsWith(MoneyUnit.TEN_THOUSAND_YUAN.label())) {
            own = MoneyUnit.TEN_THOUSAND_YUAN;
        } else if (plain.endsWith(MoneyUnit.YUAN.label())) {
            own = MoneyUnit.YUAN;
        }
        return Decimals.money(new BigDecimal(plain.replaceAll("[,万元]", "")).multiply(own.yuan()));
    }
}
