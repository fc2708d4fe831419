package org.jixiao.shared.application;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two people who changed the same thing at the same moment: nothing of the later one's was kept, who may simply try again. */
public final class Collision {

    /** Databases say by an SQL state of this class that they have taken a transaction back for the sake of another. */
    private static final String TAKEN_BACK = "40";

    /** Nobody let go for too long: H2, PostgreSQL. */
    private static final Set<String> WAITED_IN_VAIN = Set.of("HYT00", "55P03");

    /** Two have written the same, of which there can be one only, or one has removed what the other refers to: PostgreSQL, H2. */
    private static final Set<String> TAKEN = Set.of("23505", "23503", "23506");

    private Collision() {}

    /** Whether the failure came about so. */
    public static boolean isBehind(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof PessimisticLockException
                    || cause instanceof LockTimeoutException
                    || (cause instanceof SQLException sql && isCollision(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCollision(@Nullable String state) {
        return state != null
                && (state.startsWith(TAKEN_BACK) || WAITED_IN_VAIN.contains(state) || TAKEN.contains(state));
    }
}
