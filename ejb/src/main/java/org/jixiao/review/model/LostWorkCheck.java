package org.jixiao.review.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When it was last checked that no work is lost (流程巡检). There is one of it. */
@Entity
@Table(name = "lost_work_check")
public class LostWorkCheck {

    /** The id of the only one. */
    public static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    protected LostWorkCheck() {}

    /** It was checked now. */
    public void checked(Instant now) {
        checkedAt = now;
    }

    /** When it was last checked; null when it never was. */
    public @Nullable Instant checkedAt() {
        return checkedAt;
    }
}
