package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Caller;
import org.jixiao.review.model.TableLook;
import org.jixiao.review.persistence.TableLooks;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.target.application.Desk;
import org.jixiao.target.application.VersionView;
import org.jixiao.target.application.Versions;
import org.jixiao.target.model.TargetTable;

/**
 * A person looks at a table (查看): it is kept what was seen, so that the next look opens on what has changed since. A look
 * changes nothing and leaves no trail.
 */
@Stateless
@UseCase
public class LookAtTable {

    @Inject
    private Desk desk;

    @Inject
    private Versions versions;

    @Inject
    private TableLooks looks;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    /** Keeps that the caller sees the table as it is now. What the unit is still writing is no version and not kept. */
    @UseCase("LOOKED")
    public void look(long tableId) {
        TargetTable table = desk.show(tableId);
        Caller person = caller.get();
        acts.current().authorised(person.login(), null);
        acts.current().didNothing();
        Optional<VersionView> seen = versions.seen(tableId, table.hash());
        if (seen.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        int number = seen.get().number();
        looks.of(tableId, person.accountId())
                .ifPresentOrElse(
                        look -> look.again(table.hash(), number, now),
                        () -> looks.add(new TableLook(tableId, person.accountId(), table.hash(), number, now)));
    }
}
