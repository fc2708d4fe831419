package org.jixiao.exchange.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.ShowUnits;
import org.jixiao.organization.application.ShowUnits.UnitView;
import org.jixiao.organization.persistence.Organizations;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Finds the budget unit of each table of a document: the one it stands under, else the one in the document's head, by
 * code or else by name; else the one that is said, else the caller's only one.
 *
 * <p>The unit that is said takes the place of one that nobody knows, and that is told; against one that is known it is a
 * contradiction.
 */
@ApplicationScoped
class DocumentUnits {

    @Inject
    private ShowUnits showUnits;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Organizations organizations;

    /**
     * The units of a document's tables.
     *
     * @param said the unit's code that the caller gives; null for none
     * @throws Refusal NOT_FOUND when the document has a unit of the region that the caller may not see
     */
    Found find(ReadDocument document, @Nullable String said) {
        return new Search(document, said == null || said.isBlank() ? null : said.strip()).found();
    }

    /** One document while its units are looked for; each is looked for once. */
    private final class Search {

        private final ReadDocument document;
        private final @Nullable String said;
        private final List<UnitView> known = showUnits.units();
        private final List<Reason> reasons = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final Map<Written, Answer> answers = new HashMap<>();

        Search(ReadDocument document, @Nullable String said) {
            this.document = document;
            this.said = said;
        }

        Found found() {
            List<UnitView> units = new ArrayList<>();
            for (ReadTable table : document.tables()) {
                boolean own = table.unitCode() != null || table.unitName() != null;
                UnitView unit = own
                        ? unit(
                                new Written(table.unitCode(), table.unitName()),
                                table.place().whole().toString())
                        : head();
                if (unit != null) {
                    units.add(unit);
                }
            }
            UnitView first = document.tables().isEmpty() ? head() : null;
            return new Found(units.isEmpty() ? first : units.get(0), units, reasons, findings);
        }

        /** The unit of the head, which is asked for only where a table has none of its own. */
        private @Nullable UnitView head() {
            return unit(new Written(document.head().unitCode(), document.head().unitName()), "unit");
        }

        private @Nullable UnitView unit(Written written, String place) {
            Answer answer = answers.get(written);
            if (answer == null) {
                answer = new Answer(search(written, place));
                answers.put(written, answer);
            }
            return answer.unit();
        }

        private @Nullable UnitView search(Written written, String place) {
            String code = written.code();
            String name = written.name();
            if (code == null && name == null) {
                return said == null ? only() : coded(said, "unit.unknown", "unit");
            }
            List<UnitView> named = named(code, name);
            if (named.size() == 1) {
                return agreed(named.get(0), place);
            }
            String text = String.valueOf(code == null ? name : code);
            if (named.size() > 1) {
                return refuse("unit.ambiguous", place, text);
            }
            if (said != null) {
                UnitView unit = coded(said, "unit.unknown", "unit");
                tellReplaced(unit, place, text);
                return unit;
            }
            if (code != null) {
                return coded(code, "import.unit.unknown", place);
            }
            UnitView unit = known.size() == 1 ? known.get(0) : null;
            tellReplaced(unit, place, text);
            return unit == null ? refuse("import.unit.unknown", place, text) : unit;
        }

        /** By code; by name where there is no code, or several units of that code. */
        private List<UnitView> named(@Nullable String code, @Nullable String name) {
            List<UnitView> coded =
                    code == null ? known : units(unit -> unit.code().equals(code.strip()));
            if (name == null || (code != null && coded.size() < 2)) {
                return coded;
            }
            return coded.stream()
                    .filter(unit -> Blanks.plain(unit.name()).equals(Blanks.plain(name)))
                    .toList();
        }

        private @Nullable UnitView agreed(UnitView unit, String place) {
            return said == null || unit.code().equals(said)
                    ? unit
                    : refuse("import.unit.differs", place, unit.code(), said);
        }

        private void tellReplaced(@Nullable UnitView unit, String place, String text) {
            if (unit != null) {
                findings.add(Finding.warning(place, "import.unit.replaced", text, unit.code(), unit.name()));
            }
        }

        /** The unit of that code; one of the region that the caller may not see is as if it were not there. */
        private @Nullable UnitView coded(String code, String rule, String field) {
            List<UnitView> found = units(unit -> unit.code().equals(code.strip()));
            if (found.size() == 1) {
                return found.get(0);
            }
            if (found.isEmpty() && isSomebodyElses(code.strip())) {
                throw new Refusal(Refusal.Kind.NOT_FOUND, Reason.of("import.unit.notYours", field, code));
            }
            return refuse(found.isEmpty() ? rule : "unit.ambiguous", field, code);
        }

        private boolean isSomebodyElses(String code) {
            return caller.get().regions().stream()
                    .anyMatch(region -> !organizations.units(region, code).isEmpty());
        }

        private @Nullable UnitView only() {
            return known.size() == 1 ? known.get(0) : refuse("unit.missing", "unit");
        }

        private List<UnitView> units(Predicate<UnitView> wanted) {
            return known.stream().filter(wanted).toList();
        }

        private @Nullable UnitView refuse(String rule, String field, String... arguments) {
            reasons.add(Reason.of(rule, field, arguments));
            return null;
        }
    }

    private record Written(@Nullable String code, @Nullable String name) {}

    private record Answer(@Nullable UnitView unit) {}

    /**
     * What was found.
     *
     * @param first the unit of the first table, or of the head where there are no tables; null when there are reasons
     *     against it
     * @param tables the unit of each table in their order; fewer when there are reasons against it
     * @param reasons why it cannot be told
     * @param findings what was put in another's place
     */
    record Found(@Nullable UnitView first, List<UnitView> tables, List<Reason> reasons, List<Finding> findings) {}
}
