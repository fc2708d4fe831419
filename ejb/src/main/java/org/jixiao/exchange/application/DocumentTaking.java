package org.jixiao.exchange.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jixiao.approval.application.TakeApprovalOver;
import org.jixiao.approval.model.Approval;
import org.jixiao.exchange.application.ImportDocument.AsApproved;
import org.jixiao.exchange.application.ImportDocument.DepartmentOutcome;
import org.jixiao.exchange.application.ImportDocument.Options;
import org.jixiao.exchange.application.ImportDocument.Outcome;
import org.jixiao.exchange.application.ImportDocument.Result;
import org.jixiao.exchange.application.ImportDocument.TableOutcome;
import org.jixiao.exchange.model.ImportRecord.Scope;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.form.application.Forms;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.Regions;
import org.jixiao.organization.application.ShowUnits.UnitView;
import org.jixiao.organization.model.BudgetUnit;
import org.jixiao.organization.model.Post;
import org.jixiao.organization.persistence.Organizations;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.DepartmentDrafts;
import org.jixiao.target.application.Desk;
import org.jixiao.target.application.Drafts;
import org.jixiao.target.model.CarriedContent;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.Finding;
import org.jixiao.target.model.Severity;
import org.jixiao.target.model.TableContent;
import org.jspecify.annotations.Nullable;

/**
 * Takes a document over that was read: for which year and units, whether the caller may, under which approval. All that
 * stands against the document as a whole is told at once, in the order of the contract.
 */
@ApplicationScoped
class DocumentTaking {

    @Inject
    private CurrentCaller caller;

    @Inject
    private DocumentUnits documentUnits;

    @Inject
    private Organizations organizations;

    @Inject
    private Regions regions;

    @Inject
    private Forms forms;

    @Inject
    private Desk desk;

    @Inject
    private Drafts drafts;

    @Inject
    private DepartmentDrafts departmentDrafts;

    @Inject
    private TablesTaking tablesTaking;

    @Inject
    private TakeApprovalOver takeApprovalOver;

    /** @throws Refusal FORBIDDEN when the caller takes no such documents over, wherever they belong */
    void refuseOthers(Options options) {
        if (posts(options).stream().noneMatch(caller.get()::holds)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost"));
        }
    }

    private static List<Post> posts(Options options) {
        return options.approval() == null ? List.of(Post.SUBMITTER, Post.DEPARTMENT_REVIEWER) : List.of(Post.APPROVER);
    }

    /**
     * The caller's region, where the caller takes such documents over.
     *
     * @throws Refusal FORBIDDEN when there is none
     */
    String region(Options options) {
        refuseOthers(options);
        String region = caller.get().regions(posts(options)::contains).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost")));
        desk.authorise(region, posts(options).toArray(Post[]::new));
        return region;
    }

    /** @throws Refusal NOT_FOUND, FORBIDDEN or RULE, as {@link ImportDocument} tells */
    Taken take(ReadDocument document, String fileName, Options options) {
        DocumentUnits.Found units = documentUnits.find(document, options.unit());
        Set<UnitView> all = new LinkedHashSet<>(units.tables());
        UnitView first = units.first();
        if (first != null) {
            all.add(first);
        }
        all.forEach(unit -> authorise(unit, options));
        Integer wanted = options.year() == null ? document.head().year() : options.year();
        List<Reason> reasons = new ArrayList<>(units.reasons());
        Number approval = approval(document, options);
        reasons.addAll(yearReasons(wanted));
        reasons.addAll(approvalReasons(document, approval));
        if (!reasons.isEmpty() || first == null) {
            throw new Refusal(Refusal.Kind.RULE, reasons);
        }
        int year = drafts.year(wanted);
        List<Finding> findings = new ArrayList<>(document.findings());
        findings.addAll(units.findings());
        findings.addAll(differences(document, year, approval, first.region()));
        findings.addAll(carriedOver(document, year, first.region()));
        DepartmentOutcome department = takeDepartment(document, first, year, fileName, options, findings);
        TablesTaking.Taken tables = tablesTaking.take(document, units.tables(), year, fileName, options);
        findings.addAll(tables.findings());
        if (approval != null) {
            boolean sheetCreated = department != null && department.outcome() == Outcome.CREATED;
            if (options.dryRun()) {
                if (sheetCreated || tables.creates()) {
                    refuseTaken(first.region(), approval);
                }
            } else {
                approve(first.region(), approval, sheetCreated ? department : null, tables.approved());
            }
        }
        Set<Long> unitIds = new LinkedHashSet<>();
        all.forEach(unit -> unitIds.add(unit.id()));
        return new Taken(
                new Scope(first.region(), year, unitIds),
                document.form(),
                department,
                tables.tables(),
                List.copyOf(findings));
    }

    private void authorise(UnitView unit, Options options) {
        BudgetUnit budgetUnit = organizations.unit(unit.id()).orElseThrow(Refusal::notFound);
        desk.authorise(budgetUnit.place(), posts(options).toArray(Post[]::new));
    }

    private List<Reason> yearReasons(@Nullable Integer year) {
        try {
            drafts.year(year);
            return List.of();
        } catch (Refusal refusal) {
            return refusal.reasons();
        }
    }

    /** The number and date under which the document is taken over, as far as they are known; null for drafts. */
    private static @Nullable Number approval(ReadDocument document, Options options) {
        AsApproved said = options.approval();
        if (said == null) {
            return null;
        }
        String number = said.number() == null ? document.head().approvalNumber() : said.number();
        LocalDate date = said.date() == null ? document.head().approvalDate() : said.date();
        return new Number(number, date);
    }

    private static List<Reason> approvalReasons(ReadDocument document, @Nullable Number approval) {
        if (approval == null) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>(Approval.reasonsAgainst(approval.number(), approval.date()));
        if (document.tables().stream().anyMatch(table -> table.evaluation() != null)) {
            reasons.add(Reason.of("import.approved.evaluation", "as"));
        }
        return reasons;
    }

    /** All that stands approved by the document now and did not before, the department's sheet first. */
    private void approve(
            String region,
            Number approval,
            @Nullable DepartmentOutcome sheet,
            List<TakeApprovalOver.ApprovedTable> projects) {
        List<TakeApprovalOver.ApprovedTable> tables = new ArrayList<>();
        if (sheet != null) {
            long id = Objects.requireNonNull(sheet.id());
            tables.add(new TakeApprovalOver.ApprovedTable(id, desk.show(id).hash()));
        }
        tables.addAll(projects);
        if (!tables.isEmpty()) {
            takeApprovalOver.takeOver(
                    region, String.valueOf(approval.number()), Objects.requireNonNull(approval.date()), tables);
        }
    }

    private void refuseTaken(String region, Number approval) {
        Refusal.on(takeApprovalOver.taken(region, String.valueOf(approval.number())));
    }

    /** What the file says and the call, or the region's configuration, says otherwise. */
    private List<Finding> differences(ReadDocument document, int year, @Nullable Number approval, String region) {
        List<Finding> findings = new ArrayList<>();
        Integer printedYear = document.head().year();
        if (printedYear != null && printedYear != year) {
            findings.add(
                    Finding.warning("year", "import.year.differs", printedYear.toString(), Integer.toString(year)));
        }
        String printedBureau = document.head().bureau();
        String bureau = regions.get(region).bureau();
        if (approval != null && printedBureau != null && !printedBureau.equals(bureau)) {
            findings.add(Finding.warning("bureau", "import.approved.bureau", printedBureau, bureau));
        }
        LocalDate printedDate = document.head().approvalDate();
        if (approval != null && printedDate != null && !printedDate.equals(approval.date())) {
            findings.add(Finding.warning(
                    "date", "import.approved.date", printedDate.toString(), String.valueOf(approval.date())));
        }
        return findings;
    }

    /** That the document is in another form than the one in which its tables are kept. */
    private List<Finding> carriedOver(ReadDocument document, int year, String region) {
        FormDefinition own = forms.get(regions.form(region, year));
        return own.key().equals(document.form())
                ? List.of()
                : List.of(Finding.hint(
                        "form", "carry.form", forms.get(document.form()).name(), own.name()));
    }

    /** The department's sheet, which is answered beside the tables; null when the document has none that can be taken. */
    private @Nullable DepartmentOutcome takeDepartment(
            ReadDocument document, UnitView first, int year, String fileName, Options options, List<Finding> findings) {
        DepartmentGoals goals = document.department();
        if (goals == null) {
            return null;
        }
        FormDefinition own = forms.get(regions.form(first.region(), year));
        if (own.sheet(SheetKind.DEPARTMENT).isEmpty()) {
            findings.addAll(CarriedContent.into(own, TableContent.ofDepartment(null, goals))
                    .findings());
            return null;
        }
        BudgetUnit unit = organizations.unit(first.id()).orElseThrow(Refusal::notFound);
        DepartmentDrafts.Taken taken = options.approval() == null
                ? departmentDrafts.take(unit, year, goals, fileName, options.update(), options.dryRun())
                : departmentDrafts.takeApproved(unit, year, goals, fileName, options.dryRun());
        taken.reasons()
                .forEach(reason -> findings.add(new Finding(
                        Severity.WARNING,
                        reason.field().isEmpty() ? "department" : reason.field(),
                        reason.rule(),
                        reason.arguments())));
        return new DepartmentOutcome(
                taken.id(),
                unit.code(),
                String.valueOf(taken.content().project().name()),
                Outcome.valueOf(taken.outcome().name()));
    }

    private record Number(@Nullable String number, @Nullable LocalDate date) {}

    /**
     * What became of a document.
     *
     * @param scope where it belongs
     * @param department what became of the department's sheet; null when there is none
     * @param tables what became of each table, in the order of the document
     */
    record Taken(
            Scope scope,
            String form,
            @Nullable DepartmentOutcome department,
            List<TableOutcome> tables,
            List<Finding> findings) {

        Result result(@Nullable Long recordId) {
            return new Result(recordId, form, department, tables, findings);
        }

        List<Long> tableIds() {
            return tables.stream()
                    .map(TableOutcome::id)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }
}
