package org.jixiao.organization.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jixiao.organization.model.BudgetUnit;
import org.jixiao.organization.model.Caller;
import org.jixiao.organization.persistence.Organizations;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/** The budget units within the caller's reach. */
@Stateless
public class ShowUnits {

    @Inject
    private CurrentCaller caller;

    @Inject
    private Organizations organizations;

    /** All of them, by region and code. */
    public List<UnitView> units() {
        Caller person = caller.get();
        return person.regions().stream()
                .flatMap(region -> organizations.units(region).stream())
                .filter(unit -> person.sees(unit.place()))
                .map(UnitView::of)
                .toList();
    }

    /**
     * The one a caller means.
     *
     * @param region its region; null for any
     * @param code its code; null when the caller has only one
     * @throws Refusal RULE when it is not said or not within the caller's reach
     */
    public UnitView unit(@Nullable String region, @Nullable String code) {
        List<UnitView> found = units().stream()
                .filter(unit -> region == null || unit.region().equals(region))
                .filter(unit -> code == null || unit.code().equals(code.strip()))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (code == null || code.isBlank()) {
            throw Refusal.rule(Reason.of("unit.missing", "unit"));
        }
        throw Refusal.rule(Reason.of(found.isEmpty() ? "unit.unknown" : "unit.ambiguous", "unit", code));
    }

    /** A unit as it is shown. */
    public record UnitView(long id, String region, String code, String name) {

        static UnitView of(BudgetUnit unit) {
            return new UnitView(unit.id(), unit.place().region(), unit.code(), unit.name());
        }
    }
}
