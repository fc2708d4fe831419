package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Caller;
import org.jixiao.organization.model.Post;
import org.jixiao.review.model.LostWork;
import org.jixiao.review.model.LostWorkCheck;
import org.jixiao.review.model.LostWorkKind;
import org.jixiao.review.persistence.LostWorks;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;

/**
 * Checks that no work is lost (流程巡检): that everything that runs waits for somebody or something, and that processes,
 * tables and inbox say the same. What is found is kept with the time when it was found first; what is found no more goes.
 */
@Stateless
@UseCase
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SeekLostWork {

    private static final Logger LOG = Logger.getLogger(SeekLostWork.class.getName());

    @Inject
    private ProcessCheck check;

    @Inject
    private LostWorks lostWorks;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    /**
     * Checks now, because somebody wants to know.
     *
     * @throws Refusal FORBIDDEN when the caller is not the system administrator
     */
    @UseCase("LOST_WORK_SOUGHT")
    public void seek() {
        Caller person = caller.get();
        if (!person.holds(Post.SYSTEM_ADMINISTRATOR)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost"));
        }
        acts.current().authorised(person.login(), Post.SYSTEM_ADMINISTRATOR.name());
        compare();
    }

    /** Checks because it is time, in the system's own name. */
    @UseCase("LOST_WORK_SOUGHT")
    public void seekByItself() {
        acts.current().authorised(EscalateItem.SYSTEM, null);
        compare();
    }

    private void compare() {
        LostWorkCheck last = lostWorks.lastCheckForChange();
        Instant now = clock.instant();
        Map<Key, LostWork> known = new HashMap<>();
        lostWorks.all().forEach(lost -> known.put(new Key(lost.kind(), lost.reference()), lost));
        int found = 0;
        for (ProcessCheck.Found each : check.lost()) {
            found++;
            if (known.remove(new Key(each.kind(), each.reference())) == null) {
                lostWorks.add(new LostWork(
                        each.kind(), each.reference(), each.process(), each.tableId(), each.region(), now));
                LOG.log(Level.WARNING, "Lost work: {0}", each);
            }
        }
        known.values().forEach(lostWorks::remove);
        last.checked(now);
        if (found > 0) {
            LOG.log(Level.WARNING, "The check found {0} pieces of lost work", found);
        }
        // No table is changed, and what was found is kept where it can be read.
        acts.current().didNothing();
    }

    private record Key(LostWorkKind kind, String reference) {}
}
