package org.jixiao.whole.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jixiao.whole.takeover.Documents.APPROVED_ON;
import static org.jixiao.whole.takeover.Documents.content;
import static org.jixiao.whole.takeover.Documents.evaluated;
import static org.jixiao.whole.takeover.Documents.evaluations;
import static org.jixiao.whole.takeover.Documents.goals;
import static org.jixiao.whole.takeover.Documents.in;
import static org.jixiao.whole.takeover.Documents.indicator;
import static org.jixiao.whole.takeover.Documents.project;
import static org.jixiao.whole.takeover.Documents.row;
import static org.jixiao.whole.takeover.Documents.targets;
import static org.jixiao.whole.takeover.Documents.with;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.File;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jixiao.approval.application.ShowApprovals;
import org.jixiao.evaluation.application.EvaluationView;
import org.jixiao.evaluation.application.ShowEvaluation;
import org.jixiao.evaluation.model.Scoring;
import org.jixiao.exchange.application.ImportDocument;
import org.jixiao.exchange.application.ImportDocument.AsApproved;
import org.jixiao.exchange.application.ImportDocument.DepartmentOutcome;
import org.jixiao.exchange.application.ImportDocument.Options;
import org.jixiao.exchange.application.ImportDocument.Outcome;
import org.jixiao.exchange.application.ImportDocument.Result;
import org.jixiao.exchange.application.ImportDocument.TableOutcome;
import org.jixiao.exchange.application.PreviewImport;
import org.jixiao.exchange.model.Correction;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.exchange.persistence.ImportRecords;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.review.application.SubmitTable;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.CopyLastYear;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.application.TableView;
import org.jixiao.target.application.TablesCreated;
import org.jixiao.target.model.Finding;
import org.jixiao.target.model.Stage;
import org.jixiao.whole.Until;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of documents, within the server, beside the application as it is shipped. */
@ExtendWith(ArquillianExtension.class)
abstract class TakingOver {

    private static final int YEAR = 2013;

    @Inject
    private ImportDocument importDocument;

    @Inject
    private PreviewImport previewImport;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Offices offices;

    @Inject
    private ShowTables showTables;

    @Inject
    private ShowEvaluation showEvaluation;

    @Inject
    private ShowApprovals showApprovals;

    @Inject
    private SubmitTable submitTable;

    @Inject
    private ImportRecords records;

    @Inject
    private CopyLastYear copyLastYear;

    @Inject
    private Clock clock;

    private Offices.@Nullable Office founded;

    /** The WAR that is shipped, with the tests' beans inside. */
    static WebArchive application() {
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File("target/micro/ROOT.war"))
                .as(WebArchive.class)
                .addPackage(TakingOver.class.getPackage())
                .addClass(Until.class)
                .addAsLibrary(jarOf(Assertions.class));
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path is made of paths", e);
        }
    }

    @BeforeEach
    void found() {
        // Arquillian calls this on the client, too, where there is nothing to found.
        if (offices != null) {
            founded = offices.found(newCode());
        }
    }

    static String newCode() {
        return "d" + UUID.randomUUID().toString().substring(0, 12);
    }

    private Offices.Office office() {
        Offices.Office office = founded;
        if (office == null) {
            throw new IllegalStateException("nothing is founded");
        }
        return office;
    }

    @Test
    void tables_go_to_the_unit_under_which_they_stand_by_code_or_by_name() {
        ReadDocument document = targets(
                YEAR,
                project(office().firstCode(), null, "X1", "窗口运行费"),
                project(null, office().secondName(), "X1", "窗口运行费"),
                project(office().secondCode(), null, null, "设备费"),
                project(office().secondCode(), null, null, "设备费"));
        Result result = take(document);

        assertThat(outcomes(result)).containsOnly(Outcome.CREATED);
        assertThat(result.tables())
                .extracting(TableOutcome::unit)
                .containsExactly(
                        office().firstCode(), office().secondCode(), office().secondCode(), office().secondCode());
        Offices.Kept kept = offices.record(id(result.id()));
        assertThat(kept.tables()).containsExactlyElementsOf(ids(result));
        assertThat(kept.units()).isEqualTo(2);
        assertThat(kept.head()).isEqualTo(document.head());
        assertThat(records.latestOf("gulou", YEAR, office().second()))
                .hasValueSatisfying(latest -> assertThat(latest.id()).isEqualTo(id(result.id())));
        assertThat(ids(result))
                .allSatisfy(id -> assertThat(offices.trail(id)).containsExactly("IMPORTED file.xlsx"))
                .allSatisfy(id -> assertThat(offices.waiting(id)).isOne());
    }

    @Test
    void a_unit_that_nobody_knows_is_told_with_its_place_together_with_the_missing_year() {
        assertRefused(
                () -> take(targets(null, project("9999", null, null, "设备费"))),
                Refusal.Kind.RULE,
                "import.unit.unknown",
                "year.missing");
        assertThat(offices.tables(office())).isZero();
    }

    @Test
    void a_unit_of_somebody_else_is_as_if_it_were_not_there() {
        act(office().clerk());
        assertRefused(
                () -> takeAsIs(targets(YEAR, project(office().secondCode(), null, null, "设备费")), options()),
                Refusal.Kind.NOT_FOUND,
                "import.unit.notYours");
    }

    @Test
    void the_unit_that_is_said_takes_the_place_of_an_unknown_one_but_not_of_a_known_one() {
        ReadDocument unknown = targets(YEAR, project("9999", null, null, "设备费"));
        act(office().submitter());
        Result result = takeAsIs(unknown, new Options(null, null, office().firstCode(), true, false));
        assertThat(result.findings()).extracting(Finding::rule).containsExactly("import.unit.replaced");

        ReadDocument known = targets(YEAR, project(office().secondCode(), null, null, "设备费"));
        assertRefused(
                () -> takeAsIs(known, new Options(null, null, office().firstCode(), true, false)),
                Refusal.Kind.RULE,
                "import.unit.differs");
    }

    @Test
    void a_document_taken_over_again_changes_drafts_alone_and_says_so_for_each() {
        ReadTable draft = project(office().firstCode(), null, "A1", "窗口运行费");
        ReadTable submitted = project(office().firstCode(), null, "A2", "设备费");
        List<Long> ids = ids(take(targets(YEAR, draft, submitted)));
        submitTable.submit(ids.get(1), showTables.show(ids.get(1)).hash(), null);
        ReadDocument changed = targets(
                YEAR,
                project(office().firstCode(), null, "A1", "窗口运行费", "≥96%"),
                project(office().firstCode(), null, "A2", "设备费", "≥96%"),
                project(office().firstCode(), null, "A2", "设备费", "≥97%"));

        assertThat(outcomes(takeAsIs(changed, new Options(null, null, null, false, false))))
                .containsExactly(Outcome.UNCHANGED, Outcome.UNCHANGED, Outcome.REFUSED);
        Result result = take(changed);
        assertThat(outcomes(result)).containsExactly(Outcome.UPDATED, Outcome.REFUSED, Outcome.REFUSED);
        assertThat(result.findings()).extracting(Finding::rule).containsExactly("import.notDraft", "import.doubleCode");
        assertThat(showTables
                        .show(ids.get(0))
                        .content()
                        .indicators()
                        .get(0)
                        .target()
                        .raw())
                .isEqualTo("≥96%");
        assertThat(outcomes(take(targets(YEAR, draft)))).containsExactly(Outcome.UPDATED);
        assertThat(outcomes(take(targets(YEAR, draft)))).containsExactly(Outcome.UNCHANGED);
    }

    @Test
    void a_self_evaluation_brings_its_table_along() {
        ReadTable read = evaluated("专项业务", row("50件", "40", "40"), row("25件", "50", "25"), row("/", "0", "0"));
        Result result = take(evaluations(YEAR, read));

        assertThat(result.tables()).singleElement().satisfies(table -> {
            assertThat(table.outcome()).isEqualTo(Outcome.CREATED);
            assertThat(table.total()).isEqualByComparingTo("200");
        });
        long id = ids(result).get(0);
        TableView table = showTables.show(id);
        assertThat(table.stage()).isEqualTo(Stage.SELF_EVALUATION);
        assertThat(table.takenOver()).isTrue();
        assertThat(table.version()).isEqualTo(1);
        assertThat(showTables.versions(id)).hasSize(1);
        assertThat(offices.waiting(id)).isOne();
        assertThat(offices.trail(id)).containsExactly("IMPORTED file.xlsx");
        EvaluationView evaluation = showEvaluation.of(id).orElseThrow();
        assertThat(evaluation.printed()).isEqualTo(read.evaluation());
        assertThat(evaluation.printedTotal()).isEqualTo(new BigDecimal("92.49"));
        assertThat(evaluation.printedRate()).isEqualByComparingTo("75");
        assertThat(evaluation.executionScore()).isEqualByComparingTo("7.5");
        assertThat(evaluation.total()).isEqualByComparingTo("72.5");
        assertThat(evaluation.rows())
                .extracting(EvaluationView.Row::printedScore)
                .containsExactly(new BigDecimal("40"), new BigDecimal("25"), new BigDecimal("0"));
        assertThat(result.findings())
                .extracting(Finding::rule)
                .containsExactly("evaluation.printed.sum", "evaluation.printed.total");
    }

    @Test
    void a_self_evaluation_that_cannot_be_scored_is_kept_all_the_same() {
        Result result = take(evaluations(
                YEAR,
                evaluated("停用项目", row("不适用", "0", "0"), row("不适用", null, "0")),
                evaluated("缺数项目", row(null, "50", "50"), row("基本达到", "54", "40"))));

        assertThat(outcomes(result)).containsOnly(Outcome.CREATED);
        EvaluationView stopped = showEvaluation.of(ids(result).get(0)).orElseThrow();
        assertThat(stopped.evaluated()).isFalse();
        assertThat(stopped.total()).isNull();
        EvaluationView open = showEvaluation.of(ids(result).get(1)).orElseThrow();
        assertThat(open.total()).isNull();
        assertThat(open.rows().get(1).rule()).isEqualTo(Scoring.Rule.PRINTED);
        assertThat(open.rows().get(1).score()).isEqualByComparingTo("40");
        assertThat(result.findings())
                .extracting(Finding::rule)
                .contains("evaluation.printed.weights", "evaluation.printed.actualMissing", "evaluation.printed.taken");
    }

    @Test
    void a_self_evaluation_is_brought_up_to_date_until_it_is_submitted() {
        ReadDocument first = evaluations(YEAR, evaluated("专项业务", row("50件", "40", "40"), row("50件", "50", "50")));
        long id = ids(take(first)).get(0);
        assertThat(outcomes(take(first))).containsExactly(Outcome.UNCHANGED);

        ReadDocument longer = evaluations(
                YEAR, evaluated("专项业务", row("50件", "40", "40"), row("60件", "40", "40"), row("55件", "10", "10")));
        assertThat(outcomes(takeAsIs(longer, new Options(null, null, office().firstCode(), false, false))))
                .containsExactly(Outcome.UNCHANGED);
        assertThat(outcomes(take(longer))).containsExactly(Outcome.UPDATED);
        EvaluationView evaluation = showEvaluation.of(id).orElseThrow();
        assertThat(evaluation.rows()).extracting(EvaluationView.Row::actual).containsExactly("50件", "60件", "55件");
        assertThat(showTables.versions(id)).hasSize(2);

        submitTable.submit(id, showTables.show(id).hash(), null);
        assertThat(outcomes(take(longer))).containsExactly(Outcome.UNCHANGED);
        Result late = take(first);
        assertThat(outcomes(late)).containsExactly(Outcome.REFUSED);
        assertThat(late.findings()).extracting(Finding::rule).contains("import.evaluation.notOpen");
    }

    @Test
    void a_self_evaluation_does_not_overtake_a_draft() {
        take(targets(YEAR, project(office().firstCode(), null, null, "专项业务")));
        act(office().clerk());
        Result result = takeAsIs(evaluations(YEAR, evaluated("专项业务", row("50件", "90", "90"))), options());
        assertThat(outcomes(result)).containsExactly(Outcome.REFUSED);
    }

    @Test
    void the_bureau_takes_a_document_over_as_approved() {
        String number = number();
        ReadDocument document = targets(
                YEAR,
                project(office().firstCode(), null, "B1", "窗口运行费"),
                project(office().secondCode(), null, "B1", "窗口运行费"));
        act(office().approver());
        Result result = takeAsIs(document, approved(number));

        assertThat(outcomes(result)).containsOnly(Outcome.CREATED);
        for (long id : ids(result)) {
            TableView table = showTables.show(id);
            assertThat(table.stage()).isEqualTo(Stage.APPROVED);
            assertThat(table.takenOver()).isTrue();
            assertThat(offices.waiting(id)).isZero();
            assertThat(offices.trail(id)).containsExactlyInAnyOrder("IMPORTED file.xlsx", "APPROVED " + number);
            assertThat(showApprovals.over(id)).hasValueSatisfying(approval -> {
                assertThat(approval.number()).isEqualTo(number);
                assertThat(approval.date()).isEqualTo(APPROVED_ON);
            });
        }
        assertThat(outcomes(takeAsIs(document, approved(number)))).containsOnly(Outcome.UNCHANGED);
        ReadDocument more = targets(YEAR, project(office().firstCode(), null, "B2", "设备费"));
        for (boolean dryRun : List.of(true, false)) {
            assertRefused(
                    () -> takeAsIs(
                            more, new Options(null, null, null, true, dryRun, new AsApproved(number, APPROVED_ON))),
                    Refusal.Kind.RULE,
                    "approval.number.taken");
        }
        assertThat(offices.tables(office())).isEqualTo(2);
    }

    @Test
    void a_department_sheet_is_approved_under_the_document_s_number() {
        founded = offices.found("beidaihe", newCode());
        String number = number();
        ReadDocument document = in(
                "beidaihe", with(goals("让群众少跑一趟。"), targets(YEAR, project(office().firstCode(), null, "B1", "窗口运行费"))));
        act(office().approver());
        assertThat(sheet(takeAsIs(document, new Options(null, null, null, true, true, new AsApproved(number, null)))))
                .isEqualTo(new DepartmentOutcome(null, office().firstCode(), "部门整体绩效目标", Outcome.CREATED));
        Result result = takeAsIs(document, approved(number));

        assertThat(outcomes(result)).containsExactly(Outcome.CREATED);
        assertThat(sheet(result).outcome()).isEqualTo(Outcome.CREATED);
        long id = id(sheet(result).id());
        TableView table = showTables.show(id);
        assertThat(table.stage()).isEqualTo(Stage.APPROVED);
        assertThat(table.takenOver()).isTrue();
        assertThat(table.content().department()).isEqualTo(goals("让群众少跑一趟。"));
        assertThat(showTables.versions(id)).hasSize(1);
        assertThat(offices.waiting(id)).isZero();
        assertThat(offices.trail(id)).containsExactlyInAnyOrder("IMPORTED file.xlsx", "APPROVED " + number);
        assertThat(List.of(id, ids(result).get(0)))
                .allSatisfy(one -> assertThat(showApprovals.over(one))
                        .hasValueSatisfying(
                                approval -> assertThat(approval.number()).isEqualTo(number)));

        Result again = takeAsIs(document, approved(number));
        assertThat(sheet(again).outcome()).isEqualTo(Outcome.UNCHANGED);
        Result other = takeAsIs(with(goals("让群众只跑一趟。"), document), approved(number));
        assertThat(sheet(other).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(other.findings())
                .extracting(Finding::rule)
                .containsExactly("import.approved.bureau", "import.approved.exists");
        assertThat(showTables.show(id).content().department()).isEqualTo(goals("让群众少跑一趟。"));
    }

    @Test
    void a_document_in_another_form_is_kept_in_the_region_s_own_and_what_has_no_place_is_told() {
        ReadDocument document = in(
                "beidaihe", with(goals("让群众少跑一趟。"), targets(YEAR, project(office().firstCode(), null, "F1", "窗口运行费"))));
        act(office().submitter());
        List<Finding> tried =
                takeAsIs(document, new Options(null, null, null, true, true)).findings();
        Result result = takeAsIs(document, options());

        assertThat(outcomes(result)).containsExactly(Outcome.CREATED);
        assertThat(result.department()).isNull();
        TableView table = showTables.show(ids(result).get(0));
        assertThat(table.form()).isEqualTo("gulou");
        assertThat(table.content().project().code()).isNull();
        assertThat(table.content().goals().overall()).isEqualTo("全年照常受理。");
        assertThat(table.content().indicators()).singleElement().satisfies(row -> {
            assertThat(row.weight()).isNull();
            assertThat(row.target().raw()).isEqualTo("95");
            assertThat(row.target().unit()).isEqualTo("%");
        });
        assertThat(result.findings())
                .extracting(Finding::rule)
                .containsOnly("carry.form", "carry.noPlace", "carry.moved");
        assertThat(result.findings())
                .contains(
                        Finding.warning("line 7", "carry.noPlace", "F1", "@place.project.code"),
                        Finding.warning("line 8", "carry.noPlace", "6", "@place.weight"),
                        Finding.warning(
                                "department.overall", "carry.noPlace", "让群众少跑一趟。", "@place.department.overall"));
        assertThat(tried).isEqualTo(result.findings());

        Result again = takeAsIs(document, options());
        assertThat(outcomes(again)).containsExactly(Outcome.UNCHANGED);
        assertThat(again.findings()).isEqualTo(result.findings());
        assertThat(previewImport
                        .open(HandMadeFiles.of(document), "file.xlsx", options())
                        .result())
                .isNotNull()
                .satisfies(previewed -> assertThat(previewed.findings()).isEqualTo(result.findings()));
    }

    @Test
    void last_year_s_table_in_another_form_is_copied_and_what_has_no_place_is_told() {
        long last = offices.earlier(office(), YEAR, "beidaihe", content("G1", "窗口运行费", indicator("办结率", "≥95%")));
        act(office().submitter());
        CopyLastYear.Copied copied = copyLastYear.copy(last, null);

        assertThat(copied.lastForm()).isEqualTo("beidaihe");
        assertThat(copied.table().form()).isEqualTo("gulou");
        assertThat(copied.findings())
                .contains(
                        Finding.warning("project.code", "carry.noPlace", "G1", "@place.project.code"),
                        Finding.warning("indicators[0].weight", "carry.noPlace", "6", "@place.weight"));
        assertThat(copied.table().content().indicators().get(0).weight()).isNull();
        assertThat(showTables.show(last).content().indicators().get(0).weight()).isEqualByComparingTo("6");
    }

    @Test
    void what_is_missing_for_an_approval_is_told_at_once() {
        act(office().approver());
        assertRefused(
                () -> takeAsIs(
                        evaluations(null, evaluated("专项业务", row("50件", "90", "90"))),
                        new Options(null, null, office().firstCode(), true, false, new AsApproved("一号", null))),
                Refusal.Kind.RULE,
                "year.missing",
                "approval.number.shape",
                "import.approved.evaluation");
        act(office().submitter());
        assertRefused(() -> takeAsIs(targets(YEAR), approved(number())), Refusal.Kind.FORBIDDEN, "refusal.notYourPost");
        act(office().approver());
        assertRefused(() -> takeAsIs(targets(YEAR), options()), Refusal.Kind.FORBIDDEN, "refusal.notYourPost");
    }

    @Test
    void a_draft_does_not_become_approved_by_a_file() {
        ReadDocument document = targets(YEAR, project(office().firstCode(), null, "C1", "窗口运行费"));
        take(document);
        act(office().approver());
        Result result = takeAsIs(document, approved(number()));
        assertThat(outcomes(result)).containsExactly(Outcome.REFUSED);
        assertThat(result.findings()).extracting(Finding::rule).containsExactly("import.approved.exists");
    }

    @Test
    void a_dry_run_keeps_nothing() {
        act(office().submitter());
        Result tried = takeAsIs(
                evaluations(YEAR, evaluated("专项业务", row("50件", "90", "90"))),
                new Options(null, null, office().firstCode(), true, true));
        assertThat(outcomes(tried)).containsExactly(Outcome.CREATED);
        assertThat(tried.id()).isNull();
        act(office().approver());
        takeAsIs(
                targets(YEAR, project(office().firstCode(), null, "D1", "设备费")),
                new Options(null, null, null, true, true, new AsApproved(number(), null)));
        assertThat(offices.tables(office())).isZero();
        assertThat(offices.records(office())).isZero();
    }

    @Test
    void a_failure_in_a_later_portion_leaves_nothing() {
        List<ReadTable> many = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            many.add(project(office().firstCode(), null, "E" + i, i == 449 ? "fails" : "窗口运行费"));
        }
        ReadDocument document = targets(YEAR, many.toArray(ReadTable[]::new));
        act(office().submitter());
        assertThatThrownBy(() -> takeAsIs(document, options())).isInstanceOf(EJBException.class);
        assertThat(offices.tables(office())).isZero();
        assertThat(offices.records(office())).isZero();

        many.remove(449);
        Result result = take(targets(YEAR, many.toArray(ReadTable[]::new)));
        assertThat(outcomes(result)).hasSize(449).containsOnly(Outcome.CREATED);
        assertThat(ids(result)).isSorted();
        assertThat(offices.trail(ids(result).get(448))).containsExactly("IMPORTED file.xlsx");
    }

    @Test
    void a_preview_is_corrected_and_taken_over() {
        act(office().submitter());
        ReadDocument document = targets(null, project(null, null, null, "窗口运行费"));
        byte[] file = HandMadeFiles.of(document);
        PreviewImport.Preview preview = previewImport.open(file, "C:\\表\\file.xlsx", options());
        assertThat(preview.result()).isNull();
        assertThat(preview.reasons()).extracting(Reason::rule).containsExactly("unit.missing", "year.missing");
        assertThat(previewImport.file(preview.id())).isEqualTo(file);

        Options said = new Options(null, YEAR, null, true, false);
        List<Correction> corrections = List.of(
                new Correction(0, "unit", office().secondCode()),
                new Correction(0, "project.name", "窗口保障费"),
                new Correction(0, "indicators[0].target", "≥99%"));
        PreviewImport.Preview corrected = previewImport.show(preview.id(), corrections, said);
        assertThat(corrected.document().tables().get(0).content().project().name())
                .isEqualTo("窗口保障费");
        assertThat(outcomes(corrected.result())).containsExactly(Outcome.CREATED);
        assertThat(offices.tables(office())).isZero();

        act(office().clerk());
        assertRefused(
                () -> previewImport.show(preview.id(), List.of(), said), Refusal.Kind.NOT_FOUND, "refusal.notFound");
        assertRefused(
                () -> importDocument.takeOver(preview.id(), corrections, said),
                Refusal.Kind.NOT_FOUND,
                "refusal.notFound");
        act(office().submitter());
        assertRefused(
                () -> importDocument.takeOver(preview.id(), List.of(new Correction(0, "nothing", "x")), said),
                Refusal.Kind.MALFORMED,
                "import.correction.unknown");
        Result result = importDocument.takeOver(preview.id(), corrections, said);
        assertThat(result.id()).isEqualTo(preview.id());
        TableView table = showTables.show(ids(result).get(0));
        assertThat(table.unit().code()).isEqualTo(office().secondCode());
        assertThat(table.content().indicators().get(0).target().number()).isEqualByComparingTo("99");
        assertRefused(
                () -> importDocument.takeOver(preview.id(), corrections, said), Refusal.Kind.CONFLICT, "import.taken");
        assertRefused(() -> previewImport.show(preview.id(), List.of(), said), Refusal.Kind.CONFLICT, "import.taken");
        assertThat(offices.record(preview.id()).tables()).isEqualTo(ids(result));
    }

    @Test
    void a_correction_does_not_read_the_file_again() {
        act(office().submitter());
        byte[] file = HandMadeFiles.of(targets(YEAR, project(office().firstCode(), null, "H1", "设备费")));
        long id = previewImport.open(file, "file.xlsx", options()).id();
        List<Correction> corrections = List.of(new Correction(0, "project.name", "设备更新费"));
        PreviewImport.Preview corrected = previewImport.show(id, corrections, options());
        assertThat(corrected.document().tables().get(0).content().project().name())
                .isEqualTo("设备更新费");
        PreviewImport.Preview undone = previewImport.show(id, List.of(), options());
        assertThat(undone.document().tables().get(0).content().project().name()).isEqualTo("设备费");
        importDocument.takeOver(id, corrections, options());
        assertThat(HandMadeFiles.reads(file)).isOne();
    }

    @Test
    void old_previews_are_removed_when_a_new_one_is_made() {
        act(office().submitter());
        byte[] file = HandMadeFiles.of(targets(YEAR, project(office().firstCode(), null, null, "设备费")));
        PreviewImport.Preview old = previewImport.open(file, "file.xlsx", options());
        PreviewImport.Preview recent = previewImport.open(file, "file.xlsx", options());
        offices.age(old.id(), clock.instant().minus(Duration.ofDays(8)));
        offices.age(recent.id(), clock.instant().minus(Duration.ofDays(6)));

        previewImport.open(file, "file.xlsx", options());

        assertRefused(() -> previewImport.file(old.id()), Refusal.Kind.NOT_FOUND, "refusal.notFound");
        assertThat(previewImport.file(recent.id())).isEqualTo(file);
    }

    private Result take(ReadDocument document) {
        act(office().submitter());
        boolean needsUnit =
                document.tables().stream().anyMatch(table -> table.unitCode() == null && table.unitName() == null);
        return takeAsIs(document, needsUnit ? new Options(null, null, office().firstCode(), true, false) : options());
    }

    private Result takeAsIs(ReadDocument document, Options options) {
        return importDocument.importDocument(HandMadeFiles.of(document), "file.xlsx", options);
    }

    private void act(long account) {
        caller.actAs(account);
    }

    private static Options options() {
        return new Options(null, null, null, true, false);
    }

    private static Options approved(String number) {
        return new Options(null, null, null, true, false, new AsApproved(number, null));
    }

    private String number() {
        return office().code() + "〔2013〕1号";
    }

    private static List<Long> ids(Result result) {
        return result.tables().stream()
                .map(TableOutcome::id)
                .map(TakingOver::id)
                .toList();
    }

    private static DepartmentOutcome sheet(Result result) {
        DepartmentOutcome sheet = result.department();
        if (sheet == null) {
            throw new AssertionError("There is no sheet of the department");
        }
        return sheet;
    }

    private static long id(@Nullable Long id) {
        if (id == null) {
            throw new AssertionError("There is no id");
        }
        return id;
    }

    private static List<Outcome> outcomes(@Nullable Result result) {
        if (result == null) {
            throw new AssertionError("There is no result");
        }
        return result.tables().stream().map(TableOutcome::outcome).toList();
    }

    private static void assertRefused(ThrowingCallable act, Refusal.Kind kind, String... rules) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).satisfies(refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.reasons()).extracting(Reason::rule).containsExactlyInAnyOrder(rules);
        });
    }

    /** Comes after tables were created, and fails if the last one's project is named so. */
    @Dependent
    public static class Last {

        @Inject
        private ShowTables showTables;

        void fail(@Observes TablesCreated created) {
            long last = created.tableIds().get(created.tableIds().size() - 1);
            if ("fails".equals(showTables.show(last).content().project().name())) {
                throw new IllegalStateException("wanted");
            }
        }
    }
}
