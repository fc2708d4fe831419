package org.jixiao.exchange.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jixiao.exchange.application.ImportDocument.DepartmentOutcome;
import org.jixiao.exchange.application.ImportDocument.Outcome;
import org.jixiao.exchange.application.ImportDocument.Result;
import org.jixiao.exchange.application.PreviewImport;
import org.jixiao.exchange.application.PreviewImport.Preview;
import org.jixiao.exchange.file.CellFiles;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.Correction;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.exchange.web.FoundInFile.Found;
import org.jixiao.exchange.web.ImportDesk.Written;
import org.jixiao.form.application.Forms;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.web.MoneyOnScreen;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.Regions;
import org.jixiao.organization.application.ShowUnits;
import org.jixiao.organization.application.ShowUnits.UnitView;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jixiao.shared.web.PageTexts;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.Finding;
import org.jixiao.target.model.TargetFields;
import org.jixiao.target.web.Paragraph;
import org.jixiao.target.web.Remark;
import org.jixiao.target.web.Sheet;
import org.jixiao.target.web.ShownTable;
import org.jspecify.annotations.Nullable;

/**
 * Looking at what was understood of a file, beside the file (预览): one table after the other, its cells corrected where
 * they were misread; then it is taken over, once.
 */
@Named
@ViewScoped
public class Previewing implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;
    private static final int MOST_ROWS = 300;
    private static final int MOST_FOUND = 200;
    private static final int ROWS_BEFORE = 4;

    @Inject
    private PreviewImport previewImport;

    @Inject
    private ImportDesk desk;

    @Inject
    private ImportRuns runs;

    @Inject
    private ShowUnits showUnits;

    @Inject
    private Forms forms;

    @Inject
    private Regions regions;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Notices notices;

    @Inject
    private PageTexts texts;

    private @Nullable Long id;
    private boolean taken;
    private int table;
    private int page;
    private boolean onlyFound;
    private String filter = "table";

    // What the scripts of the page ask for.
    private @Nullable String askedTable;
    private @Nullable String askedPlace;
    private @Nullable String askedText;
    private @Nullable String refusedPlace;
    private @Nullable String refusedSentence;

    private @Nullable ImportSettings settings;

    private transient @Nullable Shown shown;
    private transient @Nullable Drawn drawn;

    /** Opens the preview; leads on where the document is being taken over, or was. */
    public @Nullable String open() {
        if (id == null) {
            throw Refusal.notFound();
        }
        if (runs.of(id, caller.get().accountId())
                .filter(run -> run.reasons().isEmpty())
                .isPresent()) {
            return "/exchange/imported.xhtml?faces-redirect=true&id=" + id;
        }
        try {
            table = shown().document().tables().isEmpty() ? FoundInFile.DOCUMENT : 0;
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            taken = true;
        }
        return null;
    }

    private long number() {
        return Objects.requireNonNull(id);
    }

    private ImportDesk.Work work() {
        return desk.of(number());
    }

    private Shown shown() {
        Shown known = shown;
        if (known != null) {
            return known;
        }
        ImportDesk.Work work = work();
        Preview preview = work.preview();
        if (preview == null) {
            preview = previewImport.show(
                    number(), work.corrections(), work.settings().options(true));
            work.keep(preview);
        }
        SourceRows source = work.source();
        if (source == null) {
            byte[] bytes = previewImport.file(number());
            source = SourceRows.of(() -> CellFiles.open(bytes, ""));
            work.keep(source);
        }
        Result result = preview.result();
        List<Finding> findings = result == null ? preview.document().findings() : result.findings();
        Shown now = new Shown(preview, source, FoundInFile.of(preview.document().tables(), findings, source));
        shown = now;
        return now;
    }

    private void forget() {
        shown = null;
        drawn = null;
    }

    // ---- the document ----

    public ReadDocument getDocument() {
        return shown().document();
    }

    public FormDefinition getForm() {
        return forms.get(getDocument().form());
    }

    public @Nullable Result getResult() {
        return shown().preview().result();
    }

    /** Why it cannot be taken over yet. */
    public List<Reason> getReasons() {
        return shown().preview().reasons();
    }

    /** The year under which it would be taken over; null while nobody knows it. */
    public @Nullable Integer getYear() {
        Integer said = work().settings().getYear();
        return said == null ? getDocument().head().year() : said;
    }

    /** The units whose tables it has, as far as they are known. */
    public String getUnits() {
        Set<String> names = new TreeSet<>();
        Result result = getResult();
        if (result != null) {
            Map<String, UnitView> known = known();
            result.tables()
                    .forEach(outcome -> names.add(
                            known.containsKey(outcome.unit())
                                    ? known.get(outcome.unit()).name()
                                    : outcome.unit()));
        } else {
            getDocument()
                    .tables()
                    .forEach(read -> names.add(
                            read.unitName() == null
                                    ? Objects.requireNonNullElse(
                                            getDocument().head().unitName(), "")
                                    : read.unitName()));
        }
        names.remove("");
        return names.size() > 2
                ? texts.of("import.unitsMore", names.iterator().next(), names.size())
                : String.join("、", names);
    }

    private Map<String, UnitView> known() {
        Map<String, UnitView> known = new HashMap<>();
        showUnits.units().forEach(unit -> known.put(unit.code(), unit));
        return known;
    }

    public int getIndicators() {
        return getDocument().tables().stream()
                .mapToInt(read -> read.content().indicators().size())
                .sum();
    }

    public BigDecimal getTotal() {
        return IntStream.range(0, getDocument().tables().size())
                .mapToObj(this::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal amount(int at) {
        ReadTable read = getDocument().tables().get(at);
        return read.evaluation() == null
                ? read.content().total()
                : read.evaluation().sum().full();
    }

    /** Whether the document itself says how many projects or how much money it has. */
    public boolean isCounted() {
        return getDocument().head().printedTotal() != null
                || getDocument().head().printedProjects() != null;
    }

    /** Whether what the document says of itself is what was read. */
    public boolean isAgreeing() {
        BigDecimal total = getDocument().head().printedTotal();
        Integer projects = getDocument().head().printedProjects();
        return (total == null || total.compareTo(getTotal()) == 0)
                && (projects == null || projects == getDocument().tables().size());
    }

    public int getFoundCount() {
        return shown().found().all().size();
    }

    // ---- the list of tables ----

    /** The tables on this page of the list. */
    public List<Line> getLines() {
        List<Integer> all = listed();
        page = Math.max(0, Math.min(page, (all.size() - 1) / PAGE));
        Result result = getResult();
        Map<Integer, List<Found>> found = new HashMap<>();
        shown().found()
                .all()
                .forEach(one -> found.computeIfAbsent(one.table(), none -> new ArrayList<>())
                        .add(one));
        Set<Integer> corrected = new HashSet<>();
        work().corrections().forEach(correction -> corrected.add(correction.table()));
        return all.subList(page * PAGE, Math.min((page + 1) * PAGE, all.size())).stream()
                .map(at -> {
                    ReadTable read = getDocument().tables().get(at);
                    List<Found> here = found.getOrDefault(at, List.of());
                    String name = read.content().project().name();
                    return new Line(
                            at,
                            name == null ? "" : name,
                            read.content().indicators().size(),
                            amount(at),
                            result == null || at >= result.tables().size()
                                    ? null
                                    : result.tables().get(at).outcome(),
                            here.size(),
                            worst(here),
                            corrected.contains(at));
                })
                .toList();
    }

    private List<Integer> listed() {
        int count = getDocument().tables().size();
        if (!onlyFound) {
            return IntStream.range(0, count).boxed().toList();
        }
        return shown().found().all().stream()
                .map(Found::table)
                .filter(at -> at >= 0)
                .distinct()
                .sorted()
                .toList();
    }

    private static String worst(List<Found> found) {
        return found.stream()
                .map(one -> one.finding().severity())
                .min(Enum::compareTo)
                .map(Enum::name)
                .orElse("");
    }

    public int getPages() {
        return Math.max(1, (listed().size() + PAGE - 1) / PAGE);
    }

    public int getPage() {
        return page;
    }

    public void turn(int pages) {
        page += pages;
    }

    public void toggleFound() {
        onlyFound = !onlyFound;
        page = 0;
    }

    public boolean isOnlyFound() {
        return onlyFound;
    }

    public int getTable() {
        return table;
    }

    /** What would become of the department's sheet; null when there is none. */
    public @Nullable DepartmentOutcome getDepartment() {
        Result result = getResult();
        return result == null ? null : result.department();
    }

    public long getDocumentFound() {
        return shown().found().of(FoundInFile.DOCUMENT).size();
    }

    /** Shows another table. */
    public void select() {
        if (askedTable != null && askedTable.matches("-?\\d{1,7}")) {
            table = Math.max(
                    FoundInFile.DOCUMENT,
                    Math.min(
                            Integer.parseInt(askedTable), getDocument().tables().size() - 1));
            int at = listed().indexOf(table);
            page = at < 0 ? page : at / PAGE;
        }
        refusedPlace = null;
        drawn = null;
    }

    // ---- the table ----

    private Drawn drawn() {
        Drawn known = drawn;
        if (known == null) {
            known = draw();
            drawn = known;
        }
        return known;
    }

    private Drawn draw() {
        SourceRows source = shown().source();
        int start = table == FoundInFile.DOCUMENT ? 0 : shown().found().starts().get(table);
        int first = Math.max(0, start - ROWS_BEFORE);
        int end = Math.min(first + MOST_ROWS, shown().found().end(table, source.count()));
        List<CellRow> window = source.between(first, Math.max(end, Math.min(first + 30, source.count())));
        if (table == FoundInFile.DOCUMENT) {
            return new Drawn(window, first, List.of(), null, null, null, remarksOfDocument());
        }
        ReadTable read = getDocument().tables().get(table);
        List<Integer> rows = read.indicatorPlaces().stream()
                .map(place -> source.row(place).orElse(start))
                .toList();
        UnderstoodTable understood = new UnderstoodTable(getForm(), read, around(read));
        Sheet plain = understood.sheet(List.of());
        Sheet rowwise = understood.unpacked(List.of());
        Map<String, String> cells = new HashMap<>(UnderstoodTable.texts(plain));
        if (rowwise != null) {
            cells.putAll(UnderstoodTable.texts(rowwise));
        }
        List<Beside> beside = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        for (Found found : shown().found().of(table)) {
            String place = FoundInFile.place(found, rows, cells, window, first);
            beside.add(beside(found, place));
            remarks.add(Remark.of(
                    new Finding(
                            found.finding().severity(),
                            place,
                            found.finding().rule(),
                            found.finding().arguments()),
                    getForm(),
                    texts));
        }
        return new Drawn(
                window,
                first,
                rows,
                understood,
                understood.sheet(remarks),
                rowwise == null ? null : understood.unpacked(remarks),
                beside);
    }

    private List<Beside> remarksOfDocument() {
        return shown().found().of(FoundInFile.DOCUMENT).stream()
                .map(found -> beside(found, ""))
                .toList();
    }

    private static Beside beside(Found found, String place) {
        return new Beside(
                found.number(),
                found.finding(),
                found.table(),
                found.spot().row(),
                found.spot().cell(),
                place);
    }

    private TargetFields.Around around(ReadTable read) {
        ReadDocument document = getDocument();
        Result result = getResult();
        String code = read.unitCode() == null ? document.head().unitCode() : read.unitCode();
        String name = read.unitName() == null ? document.head().unitName() : read.unitName();
        if (result != null && table < result.tables().size()) {
            code = result.tables().get(table).unit();
        }
        UnitView unit = code == null ? null : known().get(code);
        String region = unit == null ? region() : unit.region();
        Integer year = getYear();
        return new TargetFields.Around(
                year == null ? 0 : year,
                table + 1,
                text(code),
                unit == null ? text(name) : unit.name(),
                text(document.head().departmentCode()),
                text(document.head().departmentName()),
                document.head().bureau() == null
                        ? regions.find(region).map(known -> known.bureau()).orElse("")
                        : document.head().bureau(),
                document.head().approvalNumber(),
                document.head().approvalDate());
    }

    private String region() {
        return showUnits.units().stream().map(UnitView::region).findFirst().orElse("");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    public @Nullable Sheet getSheet() {
        return drawn().sheet();
    }

    /** The indicators in rows, where the form packs them into one cell. */
    public @Nullable Sheet getUnpacked() {
        return drawn().unpacked();
    }

    /** The department's sheet in the region's words; nothing where there is none. */
    public List<Paragraph> getParagraphs() {
        DepartmentGoals goals = getDocument().department();
        return goals == null ? List.of() : Paragraph.of(goals, ShownTable.headings(getForm(), texts), Map.of());
    }

    public String getProject() {
        String name = table == FoundInFile.DOCUMENT
                ? null
                : getDocument().tables().get(table).content().project().name();
        return name == null ? "" : name;
    }

    /** Whether what stands at the place can be written over. */
    public boolean editable(String place) {
        UnderstoodTable understood = drawn().understood();
        return understood != null && understood.path(place) != null;
    }

    /** The number of the row of the file in which stands what the sheet shows at a place. */
    public String row(String place) {
        List<Integer> rows = drawn().rows();
        if (place.startsWith("indicators[")) {
            int at = Integer.parseInt(place.substring(place.indexOf('[') + 1, place.indexOf(']')));
            return at < rows.size() ? rows.get(at).toString() : "";
        }
        return table == FoundInFile.DOCUMENT
                ? ""
                : shown().found().starts().get(table).toString();
    }

    /** How the cell at a place looks beside its own style. */
    public String style(String place) {
        if (place.isEmpty()) {
            return "";
        }
        if (place.equals(refusedPlace)) {
            return " mark error";
        }
        boolean corrected = work().written().stream()
                .anyMatch(
                        one -> one.correction().table() == table && one.place().equals(place));
        return corrected ? " corrected" : "";
    }

    /** What is said of the cell at a place. */
    public @Nullable String note(String place, @Nullable String note) {
        return place.equals(refusedPlace) ? refusedSentence : note;
    }

    // ---- the file ----

    /** The rows of the file around the table. */
    public List<SourceLine> getSource() {
        Drawn now = drawn();
        List<SourceLine> lines = new ArrayList<>();
        int wide = getSourceWidth();
        int start = table == FoundInFile.DOCUMENT ? 0 : shown().found().starts().get(table);
        int end = shown().found().end(table, shown().source().count());
        for (int i = 0; i < now.window().size(); i++) {
            lines.add(SourceLine.of(
                    now.first() + i, now.window().get(i), wide, now.first() + i < start || now.first() + i >= end));
        }
        return lines;
    }

    public int getSourceWidth() {
        return drawn().window().stream()
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(1);
    }

    public boolean isSourceCut() {
        return drawn().first() + drawn().window().size()
                < shown().found().end(table, shown().source().count());
    }

    // ---- findings ----

    /** What was found, as the filter wants it; of many the first ones. */
    public List<Beside> getFound() {
        List<Beside> found = filter.equals("all")
                ? shown().found().all().stream()
                        .limit(MOST_FOUND)
                        .map(one -> beside(one, ""))
                        .toList()
                : drawn().found();
        return found.subList(0, Math.min(MOST_FOUND, found.size()));
    }

    public int getHereCount() {
        return drawn().found().size();
    }

    public boolean isFoundCut() {
        return (filter.equals("all") ? getFoundCount() : getHereCount()) > MOST_FOUND;
    }

    public String getFilter() {
        return filter;
    }

    public void showOf(String wanted) {
        filter = wanted;
    }

    // ---- corrections ----

    /** Writes over a cell; what cannot stand there is refused at the cell. */
    public void correct() {
        UnderstoodTable understood = drawn().understood();
        String place = text(askedPlace);
        String written = text(askedText);
        Correction correction = understood == null ? null : understood.correction(table, place, written);
        if (correction == null || understood == null) {
            return;
        }
        String before =
                UnderstoodTable.texts(Objects.requireNonNull(drawn().sheet())).getOrDefault(place, "");
        Sheet rowwise = drawn().unpacked();
        if (rowwise != null) {
            before = UnderstoodTable.texts(rowwise).getOrDefault(place, before);
        }
        List<Written> all = new ArrayList<>();
        for (Written earlier : work().written()) {
            if (earlier.correction().table() == table && earlier.place().equals(place)) {
                before = earlier.before();
            } else {
                all.add(earlier);
            }
        }
        if (!before.equals(written)) {
            all.add(new Written(correction, place, before, written));
        }
        write(all, place);
    }

    /** Takes a correction of the table on the screen back. */
    public void undo(String place) {
        write(
                work().written().stream()
                        .filter(one -> one.correction().table() != table
                                || !one.place().equals(place))
                        .toList(),
                place);
    }

    private void write(List<Written> all, String place) {
        refusedPlace = null;
        try {
            List<Correction> corrections = all.stream().map(Written::correction).toList();
            Preview corrected =
                    previewImport.show(number(), corrections, work().settings().options(true));
            work().write(all, corrected);
        } catch (Refusal refusal) {
            refusedPlace = place;
            refusedSentence = texts.of(refusal.reasons().get(0));
            notices.refused(refusal);
        }
        forget();
    }

    /** The corrections of the table on the screen. */
    public List<Written> getCorrected() {
        return work().written().stream()
                .filter(one -> one.correction().table() == table)
                .toList();
    }

    public int getCorrectedCount() {
        return work().written().size();
    }

    /** A cell's place in words. */
    public String where(String place) {
        return Remark.where(place.replaceFirst("\\.(actual|score|reason)$", ""), getForm(), texts);
    }

    // ---- settings and taking over ----

    /** The settings as they are being changed; in force when the file was read again with them. */
    public ImportSettings getSettings() {
        ImportSettings changing = settings;
        if (changing == null) {
            changing = work().settings().copy();
            settings = changing;
        }
        return changing;
    }

    /** Reads the file again as the settings say now; where that is refused, all stays as it was. */
    public void readAgain() {
        ImportSettings wanted = getSettings().copy();
        ImportDesk.Work work = work();
        try {
            Preview preview = previewImport.show(number(), work.corrections(), wanted.options(true));
            work.use(wanted);
            work.keep(preview);
            forget();
            int last = preview.document().tables().size() - 1;
            table = Math.min(table, last);
        } catch (Refusal refusal) {
            notices.refused(refusal);
        }
    }

    /** How many tables would have each outcome. */
    public List<Imported.Count> getCounts() {
        Result result = getResult();
        return result == null ? List.of() : Imported.Count.of(result.tables());
    }

    /** Whether taking it over would change anything. */
    public boolean isTakeable() {
        DepartmentOutcome department = getDepartment();
        return getResult() != null
                && (getCounts().stream()
                                .anyMatch(count ->
                                        count.outcome() == Outcome.CREATED || count.outcome() == Outcome.UPDATED)
                        || (department != null
                                && (department.outcome() == Outcome.CREATED
                                        || department.outcome() == Outcome.UPDATED)));
    }

    public String takeOver() {
        ImportDesk.Work work = work();
        runs.start(
                number(),
                caller.get().accountId(),
                getFileName(),
                getYear(),
                work.corrections(),
                work.settings().options(false));
        return "/exchange/imported.xhtml?faces-redirect=true&id=" + number();
    }

    public String getFileName() {
        return shown().preview().fileName();
    }

    /** An amount in the form's unit. */
    public String money(BigDecimal yuan) {
        return MoneyOnScreen.grouped(yuan, getForm().moneyUnit());
    }

    public boolean isTaken() {
        return taken;
    }

    public @Nullable String getId() {
        return id == null ? null : id.toString();
    }

    /** What is no number names no preview. */
    public void setId(@Nullable String text) {
        id = text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    public @Nullable String getAskedTable() {
        return askedTable;
    }

    public void setAskedTable(@Nullable String askedTable) {
        this.askedTable = askedTable;
    }

    public @Nullable String getAskedPlace() {
        return askedPlace;
    }

    public void setAskedPlace(@Nullable String askedPlace) {
        this.askedPlace = askedPlace;
    }

    public @Nullable String getAskedText() {
        return askedText;
    }

    public void setAskedText(@Nullable String askedText) {
        this.askedText = askedText;
    }

    private record Shown(Preview preview, SourceRows source, FoundInFile found) {

        ReadDocument document() {
            return preview.document();
        }
    }

    private record Drawn(
            List<CellRow> window,
            int first,
            List<Integer> rows,
            @Nullable UnderstoodTable understood,
            @Nullable Sheet sheet,
            @Nullable Sheet unpacked,
            List<Beside> found) {}

    /**
     * A table in the list.
     *
     * @param outcome what would become of it; null while that cannot be told
     * @param worst the worst severity of what was found in it; empty when nothing was
     */
    public record Line(
            int at,
            String name,
            int indicators,
            BigDecimal total,
            @Nullable Outcome outcome,
            int found,
            String worst,
            boolean corrected) {}

    /**
     * Something found, with its spot in the file and its place on the sheet.
     *
     * @param row the number of its row in the file; -1 for none
     * @param place empty where the sheet on the screen has none
     */
    public record Beside(int number, Finding finding, int table, int row, int cell, String place) {}
}
