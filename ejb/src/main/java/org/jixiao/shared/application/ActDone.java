package org.jixiao.shared.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A use case has done its work and is about to commit: the trail observes this and says that it has written.
 *
 * @param kind what was done, such as {@code SUBMITTED}
 * @param account the login of the person
 * @param onBehalfOf the login of the one who was represented; null when nobody was
 * @param post the post that entitled the person
 * @param deeds what was done, one entry each
 * @param written set by the trail
 */
public record ActDone(
        String kind,
        String account,
        @Nullable String onBehalfOf,
        @Nullable String post,
        List<Act.Deed> deeds,
        Acknowledgement written) {

    /** Says whether the trail has written, so that a missing trail cannot go unnoticed. */
    public static final class Acknowledgement {

        private boolean given;

        public void give() {
            given = true;
        }

        boolean isGiven() {
            return given;
        }
    }
}
