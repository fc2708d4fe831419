package org.jixiao.organization.model;

/**
 * Where something belongs: a unit under its department in its region.
 *
 * @param region the region's key, such as {@code gulou}
 * @param departmentId the department in charge (主管部门)
 * @param unitId the budget unit (预算单位)
 */
public record Place(String region, long departmentId, long unitId) {}
