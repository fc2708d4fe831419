package org.jixiao.form.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jixiao.form.application.Forms;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.MoneyUnit;
import org.jspecify.annotations.Nullable;

/** Amounts, kept in 元 and shown in the unit of their table's form. */
@Named("money")
@RequestScoped
public class MoneyOnScreen {

    /** A fen is 0.000001 万元: nothing is lost in any unit. */
    private static final int DECIMALS = 6;

    @Inject
    private Forms forms;

    /** An amount with separators and at least two decimals, as lists show it. */
    public String of(@Nullable BigDecimal yuan, String form) {
        return grouped(yuan, unitOf(form));
    }

    /** The name of the form's unit, such as 万元. */
    public String unit(String form) {
        return unitOf(form).label();
    }

    private MoneyUnit unitOf(String form) {
        return forms.find(form).map(FormDefinition::moneyUnit).orElse(MoneyUnit.YUAN);
    }

    public static String grouped(@Nullable BigDecimal yuan, MoneyUnit unit) {
        if (yuan == null) {
            return "";
        }
        return new DecimalFormat("#,##0.00####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(in(yuan, unit));
    }

    /** An amount as forms print it and people type it: no separators, no idle zeros. */
    public static String plain(@Nullable BigDecimal yuan, MoneyUnit unit) {
        if (yuan == null) {
            return "";
        }
        BigDecimal amount = in(yuan, unit).stripTrailingZeros();
        return amount.setScale(Math.max(0, amount.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private static BigDecimal in(BigDecimal yuan, MoneyUnit unit) {
        return yuan.divide(unit.yuan(), DECIMALS, RoundingMode.HALF_UP);
    }
}
