package org.jixiao.notice.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jixiao.notice.persistence.NoticeBoard;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Caller;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jspecify.annotations.Nullable;

/** The caller has read the notices (标为已读), up to a moment. */
@Stateless
@UseCase
public class ReadNotices {

    @Inject
    private NoticeBoard board;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    /** @param until when the newest that was seen was told; null, or what lies ahead, for now */
    @UseCase("NOTICES_READ")
    public void read(@Nullable Instant until) {
        Caller person = caller.get();
        acts.current().authorised(person.login(), null);
        Instant now = clock.instant();
        board.read(person.accountId(), until == null || until.isAfter(now) ? now : until);
        // What somebody has read is nothing for the trail.
        acts.current().didNothing();
    }
}
