package org.jixiao.organization.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * An appointment (任职): one post held in one place. How much of the place counts is the post's reach, so a department
 * reviewer is appointed to a department and a business division to a region.
 */
@Embeddable
public class Appointment {

    @Enumerated(EnumType.STRING)
    @Column(name = "post", nullable = false)
    private Post post;

    @Column(name = "region")
    private @Nullable String region;

    @Column(name = "department_id")
    private @Nullable Long departmentId;

    @Column(name = "unit_id")
    private @Nullable Long unitId;

    @SuppressWarnings("NullAway.Init")
    protected Appointment() {}

    private Appointment(Post post, @Nullable String region, @Nullable Long departmentId, @Nullable Long unitId) {
        this.post = post;
        this.region = region;
        this.departmentId = departmentId;
        this.unitId = unitId;
    }

    /** An appointment whose reach is one budget unit. */
    public static Appointment inUnit(Post post, BudgetUnit unit) {
        Place place = unit.place();
        return new Appointment(post, place.region(), place.departmentId(), place.unitId());
    }

    /** An appointment whose reach is all units of a department. */
    public static Appointment inDepartment(Post post, Department department) {
        return new Appointment(post, department.region(), department.id(), null);
    }

    /** An appointment whose reach is a whole region. */
    public static Appointment inRegion(Post post, String region) {
        return new Appointment(post, region, null, null);
    }

    /** An appointment to one of the three administrators, which belongs to no region. */
    public static Appointment administrator(Post post) {
        return new Appointment(post, null, null, null);
    }

    public Post post() {
        return post;
    }

    public @Nullable String region() {
        return region;
    }

    public @Nullable Long departmentId() {
        return departmentId;
    }

    public @Nullable Long unitId() {
        return unitId;
    }

    /** Whether the place lies within the post's reach. */
    public boolean covers(Place place) {
        return switch (post.reach()) {
            case UNIT -> unitId != null && unitId == place.unitId();
            case DEPARTMENT -> departmentId != null && departmentId == place.departmentId();
            case REGION -> place.region().equals(region);
            case NO_TABLES -> false;
        };
    }
}
