package org.jixiao.whole.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.whole.takeover.Documents.evaluated;
import static org.jixiao.whole.takeover.Documents.evaluations;
import static org.jixiao.whole.takeover.Documents.in;
import static org.jixiao.whole.takeover.Documents.row;

import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jixiao.exchange.application.ExportDocument;
import org.jixiao.exchange.application.ImportDocument;
import org.jixiao.exchange.application.ImportDocument.Options;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jixiao.organization.application.CurrentCaller;
import org.junit.jupiter.api.Test;

/** What becomes of documents, on this database, which also counts what it is asked. */
class TakingOverOnH2IT extends TakingOver {

    private static final int YEAR = 2012;

    @Inject
    private ImportDocument importDocument;

    @Inject
    private ExportDocument exportDocument;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Offices offices;

    @Deployment
    @TargetsContainer("h2")
    static WebArchive server() {
        return application();
    }

    @Test
    void an_export_of_more_self_evaluations_asks_no_more_often() {
        Offices.Office office = offices.found("futian", newCode());
        caller.actAs(office.submitter());
        take(office.firstCode(), 2);
        take(office.secondCode(), 9);

        export(office.firstCode());
        long few = asked(office.firstCode());
        long many = asked(office.secondCode());

        assertThat(few).isPositive();
        assertThat(many).isEqualTo(few);
    }

    private void take(String unit, int count) {
        ReadTable[] tables = IntStream.range(0, count)
                .mapToObj(number -> evaluated("专项业务" + number, row("50件", "40", "40"), row("50件", "50", "50")))
                .toArray(ReadTable[]::new);
        importDocument.importDocument(
                HandMadeFiles.of(in("futian", evaluations(YEAR, tables))),
                "file.xlsx",
                new Options(null, null, unit, true, false));
    }

    private long asked(String unit) {
        offices.countQueries();
        export(unit);
        return offices.queries();
    }

    private void export(String unit) {
        exportDocument.document("futian", YEAR, unit, SheetKind.EVALUATION);
    }
}
