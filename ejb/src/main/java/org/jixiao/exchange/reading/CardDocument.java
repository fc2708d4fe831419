package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.Sheet;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/** Gathers the cards of a file and what stands around them. */
final class CardDocument {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})年");
    private static final Pattern YEAR_LINE = Pattern.compile("[(\\[]?(?:19|20)\\d{2}年度?[)\\]]?");
    private static final Pattern SECTION = Pattern.compile("第[一二三四五六七八九十\\d]{1,3}部分");
    private static final int LONGEST_TITLE = 60;
    private static final int MOST_MISSING = 8;

    private final FormDefinition form;
    private final Sheet sheet;
    private final CardTemplate template;
    private final CardTexts texts;
    private final DepartmentReading department;
    private final Findings findings;
    private final CardContent content;
    private final CardChecks checks;

    private final List<ReadTable> tables = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final Map<CellPlace, Integer> years = new TreeMap<>();
    private final Map<UnitName, CellPlace> departments = new LinkedHashMap<>();
    private final List<CellPlace> withoutUnit = new ArrayList<>();
    private @Nullable String title;
    private @Nullable CellPlace first;
    private boolean sequence;
    private boolean labelled;

    CardDocument(
            FormDefinition form,
            Sheet sheet,
            CardTemplate template,
            CardTexts texts,
            CardLevels levels,
            DepartmentReading department,
            Findings findings) {
        this.form = form;
        this.sheet = sheet;
        this.template = template;
        this.texts = texts;
        this.department = department;
        this.findings = findings;
        content = new CardContent(form, sheet, template, texts, levels, findings);
        checks = new CardChecks(template, findings);
    }

    /** Takes note of any row of the file. */
    void notice(CellRow row) {
        if (first == null) {
            first = row.place();
        }
        if (row.kind() == CellRow.Kind.SEQUENCE && !sequence) {
            sequence = true;
            findings.hint(row.place(), "document.cellPerLine");
        }
    }

    /** Takes a paragraph before the cards. */
    void paragraph(Cell cell) {
        String text = CardTexts.strip(cell.text());
        readYear(cell);
        if (title == null && paragraphs.isEmpty() && text.length() <= LONGEST_TITLE) {
            title = text;
        } else {
            paragraphs.add(text);
        }
    }

    /** Takes a paragraph between the cards, or behind them. */
    void between(Cell cell) {
        findings.unread(cell);
    }

    /** Whether a line only says which part of the document begins. */
    boolean isSection(Cell cell) {
        boolean section = cell.text().length() <= LONGEST_TITLE
                && SECTION.matcher(Blanks.plain(cell.text())).matches();
        if (section) {
            findings.hint(cell.place(), "document.section", cell.text().strip());
        }
        return section;
    }

    /** Takes a line that says the year and nothing else; false when it is none. */
    boolean takeYear(Cell cell) {
        boolean year = cell.text().length() <= LONGEST_TITLE
                && YEAR_LINE.matcher(Blanks.plain(cell.text())).matches();
        if (year) {
            readYear(cell);
        }
        return year;
    }

    /** Takes the year that a title or the line under it says. */
    void readYear(Cell cell) {
        String plain = cell.text().length() > LONGEST_TITLE * 2 ? "" : Blanks.plain(cell.text());
        Matcher year = YEAR.matcher(plain);
        if (year.find()) {
            years.put(cell.place(), Integer.valueOf(year.group(1)));
        }
    }

    /** Takes a card that has ended. */
    void add(CardDraft card) {
        labelled |= !card.seen.isEmpty();
        if (!card.isProject()) {
            card.values.values().forEach(findings::unread);
            card.texts.values().stream().distinct().forEach(findings::unread);
            if (card.title != null) {
                findings.unread(card.title);
            }
            return;
        }
        ReadTable table = content.table(card);
        tables.add(table);
        Cell printed = card.title;
        String fixed = sheet.title().contains("{") ? null : sheet.title();
        if (title == null && printed != null && fixed != null) {
            title = CardTexts.strip(printed.text());
        }
        UnitName over = UnitName.department(card, texts);
        if (over.code() != null || over.name() != null) {
            departments.putIfAbsent(over, card.place());
        }
        if (table.unitCode() == null && table.unitName() == null) {
            withoutUnit.add(unitPlace(card));
        }
        checks.check(card, table);
    }

    private static CellPlace unitPlace(CardDraft card) {
        return card.seen.entrySet().stream()
                .filter(entry -> entry.getKey().spots().stream()
                        .anyMatch(spot -> spot.field() == Field.UNIT_NAME || spot.field() == Field.UNIT_CODE))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(card.first);
    }

    ReadDocument read() {
        CellPlace start = first == null ? CellPlace.ofLine(1) : first;
        if (tables.isEmpty() && department.goals() == null) {
            throw refusal(start);
        }
        reportUnits();
        Set<String> codes = distinct(ReadTable::unitCode);
        Set<String> names = distinct(ReadTable::unitName);
        boolean one = codes.size() <= 1 && names.size() <= 1 && withoutUnit.isEmpty();
        UnitName over = department(departments);
        return new ReadDocument(
                form.key(),
                sheet.kind(),
                new ReadDocument.Head(
                        title == null ? department.title() : title,
                        year(start),
                        over == null ? null : over.code(),
                        over == null ? null : over.name(),
                        one ? codes.stream().findFirst().orElse(null) : null,
                        one ? names.stream().findFirst().orElse(null) : null,
                        null,
                        null,
                        null,
                        paragraphs.isEmpty() ? null : String.join("\n", paragraphs),
                        null,
                        null),
                department.goals(),
                tables,
                findings.inOrder());
    }

    private Refusal refusal(CellPlace start) {
        if (labelled) {
            return Refusal.rule(Reason.of("document.noProject", start.toString(), String.valueOf(start.line())));
        }
        String missing = template.rows().stream()
                .flatMap(row -> row.captions.stream())
                .map(CardTemplate.Caption::text)
                .limit(MOST_MISSING)
                .collect(Collectors.joining("、"));
        return Refusal.rule(
                Reason.of("document.notInForm", start.toString(), String.valueOf(start.line()), missing, form.name()));
    }

    /** Where no card says its unit, that is one finding about the document; else one about each that does not. */
    private void reportUnits() {
        if (!withoutUnit.isEmpty() && withoutUnit.size() == tables.size()) {
            findings.warn(withoutUnit.get(0), "document.unit.missing");
        } else {
            withoutUnit.forEach(place -> findings.warn(place, "card.unit.missing"));
        }
    }

    private Set<String> distinct(Function<ReadTable, @Nullable String> of) {
        Set<String> found = new LinkedHashSet<>();
        for (ReadTable table : tables) {
            String value = of.apply(table);
            if (value != null) {
                found.add(value);
            }
        }
        return found;
    }

    private @Nullable UnitName department(Map<UnitName, CellPlace> found) {
        if (found.size() <= 1) {
            return found.keySet().stream().findFirst().orElse(null);
        }
        UnitName kept = found.keySet().iterator().next();
        found.forEach((name, place) -> {
            if (!name.equals(kept)) {
                findings.warn(place, "card.department.differs", said(name), said(kept));
            }
        });
        return kept;
    }

    private static String said(UnitName name) {
        return (name.code() == null ? "" : name.code()) + (name.name() == null ? "" : name.name());
    }

    /** The year that most titles say; another one is reported. */
    private @Nullable Integer year(CellPlace start) {
        if (years.isEmpty()) {
            findings.warn(start, "document.year.missing");
            return null;
        }
        Map<Integer, Long> counts = years.values().stream()
                .collect(Collectors.groupingBy(year -> year, LinkedHashMap::new, Collectors.counting()));
        Integer kept = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
        years.forEach((place, year) -> {
            if (!year.equals(kept)) {
                findings.warn(place, "document.year.differs", String.valueOf(year), String.valueOf(kept));
            }
        });
        return kept;
    }
}
