package org.jixiao.audit.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Clock;
import org.jixiao.audit.model.AuditEntry;
import org.jixiao.audit.persistence.AuditEntries;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.ActDone;

/** Writes the trail: one entry for each deed of a use case, in the use case's own transaction. */
@ApplicationScoped
public class Trail {

    private static final Jsonb BINDING = JsonbBuilder.create();

    @Inject
    private AuditEntries entries;

    @Inject
    private Clock clock;

    void write(@Observes ActDone done) {
        for (Act.Deed deed : done.deeds()) {
            entries.add(new AuditEntry(
                    clock.instant(),
                    done.account(),
                    done.onBehalfOf(),
                    done.post(),
                    deed.region(),
                    deed.tableId(),
                    done.kind(),
                    deed.document(),
                    BINDING.toJson(deed.cells())));
        }
        done.written().give();
    }
}
