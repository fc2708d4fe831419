package org.jixiao.target.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.organization.model.Appointment;
import org.jspecify.annotations.Nullable;

/** Which tables lie within the reach of appointments, as a condition of a query. */
public final class VisibleTables {

    private VisibleTables() {}

    /**
     * The condition on the table {@code t}.
     *
     * @param parameters takes those of the condition
     */
    public static String condition(List<Appointment> appointments, Map<String, Object> parameters) {
        List<Long> units = new ArrayList<>();
        List<Long> departments = new ArrayList<>();
        List<String> regions = new ArrayList<>();
        for (Appointment appointment : appointments) {
            switch (appointment.post().reach()) {
                case UNIT -> addKnown(units, appointment.unitId());
                case DEPARTMENT -> addKnown(departments, appointment.departmentId());
                case REGION -> addKnown(regions, appointment.region());
                case NO_TABLES -> {}
            }
        }
        List<String> ways = new ArrayList<>();
        addWay(ways, parameters, "t.unit.id", "visibleUnits", units);
        addWay(ways, parameters, "t.unit.department.id", "visibleDepartments", departments);
        addWay(ways, parameters, "t.region", "visibleRegions", regions);
        return ways.isEmpty() ? "1 = 0" : "(" + String.join(" or ", ways) + ")";
    }

    private static <T> void addKnown(List<T> places, @Nullable T place) {
        if (place != null) {
            places.add(place);
        }
    }

    private static void addWay(
            List<String> ways, Map<String, Object> parameters, String path, String name, List<?> places) {
        if (!places.isEmpty()) {
            ways.add(path + " in :" + name);
            parameters.put(name, places);
        }
    }
}
