package org.jixiao.demonstration.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jixiao.approval.application.IssueApproval;
import org.jixiao.approval.application.ScopeWanted;
import org.jixiao.demonstration.application.DemonstrationFile.ProjectEntry;
import org.jixiao.demonstration.application.DemonstrationFile.RegionEntry;
import org.jixiao.evaluation.application.EvaluationView;
import org.jixiao.evaluation.application.FillEvaluation;
import org.jixiao.evaluation.application.OpenYearEnd;
import org.jixiao.evaluation.application.ShowEvaluation;
import org.jixiao.evaluation.model.EvaluationContent;
import org.jixiao.form.application.Forms;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.organization.application.Regions;
import org.jixiao.review.application.PassTable;
import org.jixiao.review.application.SubmitTable;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.CreateTable;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.application.TableView;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.persistence.TargetTables;

/** Plays a year for a region: tables that stand at every stage, led there by the people whose posts it is. */
@ApplicationScoped
class DemonstrationYear {

    private static final List<Stage> SETTING = List.copyOf(EnumSet.range(Stage.DRAFT, Stage.APPROVED));
    private static final List<Stage> EVALUATING = List.copyOf(EnumSet.range(Stage.SELF_EVALUATION, Stage.CLOSED));

    /** The account that acts at a stage. */
    private static final Map<Stage, String> ACTORS = Map.of(
            Stage.DRAFT, "submitter",
            Stage.UNIT_CHECK, "head",
            Stage.DEPARTMENT_REVIEW, "department",
            Stage.BUSINESS_REVIEW, "business",
            Stage.PERFORMANCE_REVIEW, "performance",
            Stage.SELF_EVALUATION, "submitter",
            Stage.EVALUATION_UNIT_CHECK, "head",
            Stage.EVALUATION_DEPARTMENT_REVIEW, "department",
            Stage.EVALUATION_RECHECK, "performance");

    @Inject
    private DemonstrationAccounts accounts;

    @Inject
    private Regions regions;

    @Inject
    private Forms forms;

    @Inject
    private CreateTable createTable;

    @Inject
    private SubmitTable submitTable;

    @Inject
    private PassTable passTable;

    @Inject
    private IssueApproval issueApproval;

    @Inject
    private OpenYearEnd openYearEnd;

    @Inject
    private FillEvaluation fillEvaluation;

    @Inject
    private ShowTables showTables;

    @Inject
    private ShowEvaluation showEvaluation;

    @Inject
    private Clock clock;

    private final Map<Long, Stage> wanted = new ConcurrentHashMap<>();

    /** Creates a region's tables and leads them as far as the approval, which goes on by itself. */
    @ActivateRequestContext
    public void begin(DemonstrationFile file, RegionEntry region) {
        List<Long> current = new ArrayList<>();
        List<Long> past = new ArrayList<>();
        int number = 0;
        for (Stage stage : SETTING) {
            long id = create(file, region, file.settingYear(), number++);
            Stage until = stage == Stage.APPROVED ? Stage.AWAITING_APPROVAL : stage;
            lead(region, id, until);
            if (stage == Stage.APPROVED) {
                current.add(id);
            }
        }
        if (region.goals() != null) {
            lead(region, create(file, region, region.goals()), Stage.DEPARTMENT_REVIEW);
        }
        for (Stage stage : EVALUATING) {
            long id = create(file, region, file.evaluationYear(), number++);
            lead(region, id, Stage.AWAITING_APPROVAL);
            wanted.put(id, stage);
            past.add(id);
        }
        approve(region, file.settingYear(), current);
        approve(region, file.evaluationYear(), past);
    }

    /** Opens the year end once the past year's tables are approved. */
    @ActivateRequestContext
    public boolean openYearEnd(DemonstrationFile file, RegionEntry region) {
        act(region, "performance");
        if (openYearEnd.waiting(region.region(), file.evaluationYear()) < EVALUATING.size()) {
            return false;
        }
        openYearEnd.open(region.region(), file.evaluationYear());
        return true;
    }

    /** Fills the self-evaluations and leads each as far as it is wanted. */
    @ActivateRequestContext
    public void evaluate(DemonstrationFile file, RegionEntry region) {
        act(region, "submitter");
        showTables
                .list(
                        new TargetTables.Filter(
                                region.region(), file.evaluationYear(), null, EnumSet.of(Stage.SELF_EVALUATION), null),
                        null,
                        EVALUATING.size())
                .items()
                .forEach(table -> evaluate(region, table.id()));
    }

    private long create(DemonstrationFile file, RegionEntry region, int year, int number) {
        act(region, "submitter");
        List<Long> units = accounts.unitIds(region.region());
        long unitId = units.get(number % units.size());
        ProjectEntry project = file.projects().get(number % file.projects().size());
        int round = number / file.projects().size();
        String suffix = round == 0 ? "" : "（" + (round + 1) + "期）";
        FormDefinition form = forms.get(regions.form(region.region(), year));
        return createTable
                .create(unitId, year, project.content(suffix, form), false)
                .id();
    }

    private long create(DemonstrationFile file, RegionEntry region, DepartmentGoals goals) {
        act(region, "submitter");
        long unitId = accounts.unitIds(region.region()).get(0);
        return createTable
                .create(unitId, file.settingYear(), TableContent.ofDepartment(null, goals), false)
                .id();
    }

    private void lead(RegionEntry region, long id, Stage until) {
        TableView table = show(region, id);
        while (table.stage() != until) {
            act(region, actor(table.stage()));
            if (table.stage().isUnitsWork()) {
                submitTable.submit(id, table.hash(), null);
            } else {
                passTable.pass(id, table.hash(), "同意。", null);
            }
            table = show(region, id);
        }
    }

    private void approve(RegionEntry region, int year, List<Long> tables) {
        act(region, "approver");
        LocalDate date = LocalDate.now(clock);
        issueApproval.issue(
                new IssueApproval.Order("财预〔" + year + "〕1号", date, "同意批复。", null), ScopeWanted.of(tables), null);
    }

    private void evaluate(RegionEntry region, long id) {
        Stage until = wanted.getOrDefault(id, Stage.SELF_EVALUATION);
        if (until == Stage.SELF_EVALUATION) {
            return;
        }
        TableView table = show(region, id);
        act(region, "submitter");
        EvaluationView opened = showEvaluation.of(id).orElseThrow(Refusal::notFound);
        BigDecimal executed = opened.full().multiply(new BigDecimal("0.95"));
        List<EvaluationContent.Row> rows = new ArrayList<>();
        for (int i = 0; i < opened.rows().size(); i++) {
            EvaluationView.Row row = opened.rows().get(i);
            TableContent.Indicator target = table.content().indicators().get(i);
            rows.add(
                    new EvaluationContent.Row(row.indicatorId(), target.target().raw(), null, null, null, null));
        }
        fillEvaluation.fill(
                id, table.hash(), new EvaluationContent(opened.initial(), opened.full(), executed, "各项工作按计划完成。", rows));
        lead(region, id, until);
    }

    private TableView show(RegionEntry region, long id) {
        act(region, "performance");
        return showTables.show(id);
    }

    private static String actor(Stage stage) {
        String actor = ACTORS.get(stage);
        if (actor == null) {
            throw new IllegalStateException("nobody leads a table on from " + stage);
        }
        return actor;
    }

    private void act(RegionEntry region, String login) {
        accounts.act(region.region() + "." + login);
    }
}
