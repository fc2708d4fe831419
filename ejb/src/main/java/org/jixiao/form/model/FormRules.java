package org.jixiao.form.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.GroupRow;
import org.jixiao.form.model.FormDefinition.Layout;
import org.jixiao.form.model.FormDefinition.Level;
import org.jixiao.form.model.FormDefinition.Packing;
import org.jixiao.form.model.FormDefinition.Sheet;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jixiao.form.model.FormDefinition.Slot;
import org.jixiao.shared.model.Flaw;
import org.jixiao.shared.model.Nearest;
import org.jspecify.annotations.Nullable;

/** What must hold within a form, and no schema can say. */
public final class FormRules {

    /** What is filled in on any sheet. */
    private static final Set<String> IN_TEXTS = Set.of(
            "year",
            "unitCode",
            "unitName",
            "departmentCode",
            "departmentName",
            "bureau",
            "approvalNumber",
            "approvalDate",
            "projectName",
            "ordinal",
            "moneyUnit");

    private static final Set<String> IN_FOOTERS = Set.of("page", "pages");

    /** What is filled in where indicators are packed, with the field that it is; null for what is no field. */
    private static final Map<String, @Nullable Field> IN_PACKING = packed();

    private static final Set<Field> WITH_SOURCE = Set.of(Field.MONEY, Field.EXECUTION_RATE);

    private static final Pattern FILLED_IN = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern SIDE_BY_SIDE = Pattern.compile("\\}\\s*\\{");

    private final FormDefinition form;
    private final List<Flaw> flaws = new ArrayList<>();

    private FormRules(FormDefinition form) {
        this.form = form;
    }

    private static Map<String, @Nullable Field> packed() {
        Map<String, @Nullable Field> fields = new LinkedHashMap<>();
        fields.put("ordinal", null);
        fields.put("level1Code", null);
        fields.put("level1", Field.LEVEL1);
        fields.put("level2Code", null);
        fields.put("level2", Field.LEVEL2);
        fields.put("name", Field.INDICATOR_NAME);
        fields.put("periodTarget", Field.PERIOD_TARGET);
        fields.put("target", Field.TARGET);
        return fields;
    }

    /** All that is wrong with a form. */
    public static List<Flaw> flaws(FormDefinition form) {
        FormRules rules = new FormRules(form);
        List<Consumer<SheetAt>> ofSheets = List.of(
                rules::hasWhatItsLayoutNeeds,
                rules::hasCardsWithoutHoles,
                rules::hasNoTwoColumnsAlike,
                rules::qualifiesOnlyWhatCanBe,
                rules::hasWordsForItsColumns,
                rules::groupsOverColumns,
                rules::packsAllOfAnIndicator,
                rules::fillsInWhatIsKnown);
        rules.hasOneSheetOfEachKind();
        rules.hasNoTwoWordsAlike();
        rules.requiresWhatItHas();
        for (int i = 0; i < form.sheets().size(); i++) {
            SheetAt sheet = new SheetAt(form.sheets().get(i), "sheets[" + i + "]");
            ofSheets.forEach(rule -> rule.accept(sheet));
        }
        return List.copyOf(rules.flaws);
    }

    private void say(String path, String text) {
        flaws.add(new Flaw(path, text));
    }

    private void hasOneSheetOfEachKind() {
        Set<SheetKind> seen = new HashSet<>();
        for (int i = 0; i < form.sheets().size(); i++) {
            SheetKind kind = form.sheets().get(i).kind();
            if (!seen.add(kind)) {
                say("sheets[" + i + "].kind", "The form has two sheets of the kind " + kind + ". Way out: keep one.");
            }
        }
        if (!seen.contains(SheetKind.TARGET)) {
            say("sheets", "The form has no sheet on which targets are set. Way out: add one of the kind TARGET.");
        }
    }

    private void hasNoTwoWordsAlike() {
        alike("levels", "name", form.levels().stream().map(Level::name).toList());
        for (int i = 0; i < form.levels().size(); i++) {
            Level level = form.levels().get(i);
            alike(
                    "levels[" + i + "].levels",
                    "name",
                    level.levels().stream().map(second -> second.name()).toList());
        }
        alike(
                "polarities",
                "polarity",
                form.polarities().stream().map(word -> word.polarity()).toList());
        alike(
                "polarities",
                "label",
                form.polarities().stream().map(word -> word.label()).toList());
        alike(
                "directions",
                "comparator",
                form.directions().stream().map(word -> word.comparator()).toList());
        alike(
                "directions",
                "label",
                form.directions().stream().map(word -> word.label()).toList());
    }

    private void alike(String path, String key, List<String> words) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (!seen.add(words.get(i))) {
                say(
                        path + "[" + i + "]." + key,
                        "\"" + words.get(i)
                                + "\" is here twice, so that nobody could tell which is meant. Way out: keep one.");
            }
        }
    }

    private void requiresWhatItHas() {
        Set<Field> there = form.sheet(SheetKind.TARGET).stream()
                .flatMap(sheet -> sheet.allColumns().stream())
                .map(Column::field)
                .collect(Collectors.toSet());
        for (int i = 0; i < form.required().size(); i++) {
            if (!there.isEmpty() && !there.contains(form.required().get(i))) {
                say(
                        "required[" + i + "]",
                        "The sheet of targets has no place for "
                                + form.required().get(i)
                                + ", so that no table could be complete. Way out: add a column or slot, or take it out here.");
            }
        }
    }

    private void hasWhatItsLayoutNeeds(SheetAt at) {
        Sheet sheet = at.sheet();
        Layout layout = sheet.layout();
        boolean isCard = layout == Layout.CARD;
        boolean isText = layout == Layout.TEXT;
        at.needs(this, isText, sheet.headings() != null, "headings");
        at.needs(this, !isText, !sheet.columns().isEmpty(), "columns");
        at.needs(this, isCard, !sheet.widths().isEmpty(), "widths");
        at.needs(this, layout == Layout.PACKED, sheet.packing() != null, "packing");
        at.mayHave(this, isCard, !sheet.top().isEmpty(), "top");
        at.mayHave(this, isCard, !sheet.foot().isEmpty(), "foot");
        at.mayHave(this, isCard, sheet.side() != null, "side");
        at.mayHave(this, layout == Layout.LEDGER, sheet.ownProjectRow(), "ownProjectRow");
        at.mayHave(
                this,
                layout == Layout.LEDGER || layout == Layout.PACKED,
                !sheet.groups().isEmpty(),
                "groups");
        if (isText != (sheet.kind() == SheetKind.DEPARTMENT)) {
            say(
                    at.path("layout"),
                    "A sheet of paragraphs (TEXT) is what a department has (DEPARTMENT), and only that. Way out: change kind"
                            + " or layout.");
        }
        if (!isText) {
            for (Field field : List.of(Field.PROJECT_NAME, Field.INDICATOR_NAME, Field.TARGET)) {
                if (sheet.allColumns().stream().noneMatch(column -> column.field() == field)) {
                    say(
                            at.path("columns"),
                            "The sheet has no place for " + field + ", without which nothing is understood.");
                }
            }
        }
    }

    private void hasCardsWithoutHoles(SheetAt at) {
        Sheet sheet = at.sheet();
        if (sheet.layout() != Layout.CARD) {
            return;
        }
        int wide = sheet.widths().size();
        rows(at.path("top"), sheet.top(), wide);
        rows(at.path("foot"), sheet.foot(), wide);
        int columns = sheet.columns().stream().mapToInt(Column::span).sum();
        int side = sheet.side() == null ? 0 : 1;
        if (columns + side != wide) {
            say(
                    at.path("columns"),
                    "The columns go over " + columns + (side == 0 ? "" : " and the side over 1")
                            + " of the card's columns," + " and widths has " + wide
                            + ". Way out: set span, or add to widths.");
        }
    }

    /** Lays the cells of the rows out, each in the next free columns, and tells where that does not come out even. */
    private void rows(String path, List<List<Slot>> rows, int wide) {
        int[] takenFor = new int[wide];
        for (int row = 0; row < rows.size(); row++) {
            String place = path + "[" + row + "]";
            int fromAbove = 0;
            for (int taken : takenFor) {
                fromAbove += taken > 0 ? 1 : 0;
            }
            int own = rows.get(row).stream().mapToInt(FormRules::width).sum();
            if (own + fromAbove != wide) {
                say(
                        place,
                        "The row's cells go over " + own + " columns"
                                + (fromAbove == 0 ? "" : " and those coming down from" + " above over " + fromAbove)
                                + ", and widths has " + wide
                                + ". Way out: set span, labelSpan or down.");
                return;
            }
            if (!layOut(place, rows.get(row), takenFor, rows.size() - row)) {
                return;
            }
            for (int i = 0; i < wide; i++) {
                takenFor[i] = Math.max(0, takenFor[i] - 1);
            }
        }
    }

    private boolean layOut(String place, List<Slot> slots, int[] takenFor, int rowsLeft) {
        int column = 0;
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            String path = place + "[" + i + "]";
            if (slot.down() > rowsLeft) {
                say(path + ".down", "The cell goes over " + slot.down() + " rows, and there are " + rowsLeft + ".");
                return false;
            }
            List<Integer> parts = parts(slot);
            for (int k = 0; k < parts.size(); k++) {
                int part = parts.get(k);
                while (takenFor[column] > 0) {
                    column++;
                }
                for (int j = column; j < column + part; j++) {
                    if (takenFor[j] > 0) {
                        say(
                                path,
                                "A cell that comes down from above stands in the middle of this one. Way out: set span.");
                        return false;
                    }
                }
                // Only what goes down is in the way of the next row; a label goes down, a value does not.
                int down = k == 0 && slot.label() != null ? slot.down() : 1;
                for (int j = column; j < column + part; j++) {
                    takenFor[j] = down;
                }
                column += part;
            }
        }
        return true;
    }

    /** The widths of the cells that a slot makes: its label, its value, or both. */
    private static List<Integer> parts(Slot slot) {
        boolean hasValue = slot.field() != null || slot.text() != null;
        if (slot.label() == null) {
            return List.of(slot.span());
        }
        return hasValue ? List.of(slot.labelSpan(), slot.span()) : List.of(slot.span());
    }

    private static int width(Slot slot) {
        return parts(slot).stream().mapToInt(Integer::intValue).sum();
    }

    private void hasNoTwoColumnsAlike(SheetAt at) {
        Map<List<@Nullable Object>, String> seen = new HashMap<>();
        at.forEachCell((path, cell) -> {
            List<@Nullable Object> what = new ArrayList<>();
            what.add(cell.field());
            what.add(cell.source());
            what.add(cell.amount());
            what.add(cell.by());
            what.add(cell.scope());
            String first = seen.putIfAbsent(what, cell.label());
            if (first != null) {
                say(
                        path,
                        "This holds the same as \"" + first + "\": " + cell.field()
                                + ". Way out: give one another field, source, amount, by or scope.");
            }
        });
    }

    private void qualifiesOnlyWhatCanBe(SheetAt at) {
        at.forEachCell((path, cell) -> {
            Field field = cell.field();
            String source = cell.source();
            if (source != null && !WITH_SOURCE.contains(field)) {
                say(path + ".source", "Only MONEY and EXECUTION_RATE are of a source. Way out: take source out.");
            } else if (source != null && !form.fundSources().contains(source)) {
                say(
                        path + ".source",
                        "The form has no fund source \"" + source + "\"." + meant(source, form.fundSources())
                                + " Way out: one of these, or add it to fundSources.");
            }
            if (cell.amount() != null && field != Field.MONEY) {
                say(path + ".amount", "Only MONEY is one of a year's three amounts. Way out: take amount out.");
            }
            if (field == Field.PLAN && cell.by() == null) {
                say(path, "A step of the spending plan lacks its time. Way out: add by, such as by: 6月底.");
            }
            if (cell.by() != null && field != Field.PLAN) {
                say(path + ".by", "Only PLAN is by a time. Way out: take by out.");
            }
            if (cell.scope() != null && field.isOfProject()) {
                say(path + ".scope", "Only what is said of an indicator has a scope. Way out: take scope out.");
            }
        });
        at.forEachSlot((path, slot) -> {
            if (slot.down() > 1 && slot.label() == null) {
                say(path + ".down", "Only a label goes down. Way out: take down out.");
            }
            if (slot.labelSpan() > 1 && (slot.label() == null || (slot.field() == null && slot.text() == null))) {
                say(path + ".labelSpan", "Only a label beside a value has a labelSpan. Way out: use span.");
            }
            if (slot.field() == null && (slot.source() != null || slot.amount() != null || slot.by() != null)) {
                say(path, "Only a field is of a source, an amount or a time. Way out: add field, or take them out.");
            }
            if (slot.field() != null && slot.text() != null) {
                say(path + ".text", "A slot holds a field or a text, not both. Way out: make two of it.");
            }
            if (slot.field() == null && slot.text() == null && slot.label() == null) {
                say(path, "The slot holds nothing. Way out: give it a label, a field or a text.");
            }
        });
    }

    private void hasWordsForItsColumns(SheetAt at) {
        Map<Field, String> places = new EnumMap<>(Field.class);
        at.forEachCell((path, cell) -> places.putIfAbsent(cell.field(), path));
        needsWords(places.get(Field.POLARITY), form.polarities().isEmpty(), "polarities");
        needsWords(places.get(Field.DIRECTION), form.directions().isEmpty(), "directions");
        needsWords(
                places.get(Field.LEVEL2),
                form.levels().stream().allMatch(level -> level.levels().isEmpty()),
                "levels under levels");
    }

    private void needsWords(@Nullable String path, boolean lacking, String words) {
        if (path != null && lacking) {
            say(path, "The form has no " + words + " for this column. Way out: add them, or take the column out.");
        }
    }

    private void groupsOverColumns(SheetAt at) {
        Set<Field> fields = at.sheet().allColumns().stream().map(Column::field).collect(Collectors.toSet());
        List<GroupRow> groups = at.sheet().groups();
        for (int i = 0; i < groups.size(); i++) {
            String path = at.path("groups[" + i + "]");
            for (int j = 0; j < groups.get(i).cells().size(); j++) {
                Field field = groups.get(i).cells().get(j).field();
                if (!fields.contains(field)) {
                    say(
                            path + ".cells[" + j + "].field",
                            "The sheet has no column " + field
                                    + " in which this could stand. Way out: one of its columns.");
                }
            }
            if (groups.get(i).amounts() && !fields.contains(Field.MONEY)) {
                say(path + ".amounts", "The sheet has no column of money in which the sums could stand.");
            }
            if (groups.get(i).cells().isEmpty() && !groups.get(i).amounts()) {
                say(path, "The row is empty. Way out: give it cells, or amounts: true.");
            }
        }
    }

    private void packsAllOfAnIndicator(SheetAt at) {
        Packing packing = at.sheet().packing();
        if (packing == null) {
            return;
        }
        String path = at.path("packing.entry");
        Set<String> said = filledIn(packing.entry());
        known(path, said, IN_PACKING.keySet());
        Set<Field> columns = at.sheet().columns().stream().map(Column::field).collect(Collectors.toSet());
        Set<Field> packed = new HashSet<>();
        for (String name : said) {
            Field field = IN_PACKING.get(name);
            if (field != null) {
                packed.add(field);
                if (!columns.contains(field)) {
                    say(path, "{" + name + "} has no column. Way out: add one of the field " + field + ".");
                }
            }
        }
        columns.stream()
                .filter(field -> !field.isOfProject() && !packed.contains(field))
                .sorted()
                .forEach(field -> say(
                        path, field + " is a column, but is not packed, and would be lost. Way out: fill it in here."));
        if (SIDE_BY_SIDE.matcher(packing.entry()).find()) {
            say(
                    path,
                    "Two parts stand side by side, so that nobody could tell them apart. Way out: a sign between them.");
        }
        boolean lacksCodes = form.levels().stream()
                .anyMatch(level ->
                        level.code() == null || level.levels().stream().anyMatch(second -> second.code() == null));
        if (lacksCodes && (said.contains("level1Code") || said.contains("level2Code"))) {
            say(path, "Levels are packed with their codes, but not all have one. Way out: give each level its code.");
        }
    }

    private void fillsInWhatIsKnown(SheetAt at) {
        Sheet sheet = at.sheet();
        known(at.path("title"), filledIn(sheet.title()), IN_TEXTS);
        known(at.path("document"), filledIn(sheet.document()), IN_TEXTS);
        for (int i = 0; i < sheet.head().size(); i++) {
            known(at.path("head[" + i + "].text"), filledIn(sheet.head().get(i).text()), IN_TEXTS);
        }
        at.forEachSlot((path, slot) -> known(path + ".text", filledIn(slot.text()), IN_TEXTS));
        for (int i = 0; i < sheet.groups().size(); i++) {
            for (int j = 0; j < sheet.groups().get(i).cells().size(); j++) {
                known(
                        at.path("groups[" + i + "].cells[" + j + "].text"),
                        filledIn(sheet.groups().get(i).cells().get(j).text()),
                        IN_TEXTS);
            }
        }
        known(at.path("page.footer"), filledIn(sheet.page().footer()), IN_FOOTERS);
    }

    private void known(String path, Set<String> said, Set<String> known) {
        for (String name : said) {
            if (!known.contains(name)) {
                say(path, "Nothing is filled in for {" + name + "}." + meant(name, known));
            }
        }
    }

    private static Set<String> filledIn(@Nullable String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = FILLED_IN.matcher(text == null ? "" : text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static String meant(String word, Collection<String> known) {
        return Nearest.to(word, known)
                        .map(near -> " Did you mean " + near + "?")
                        .orElse("")
                + known.stream().sorted().collect(Collectors.joining(", ", " Known are: ", "."));
    }

    /** A sheet and where it stands in the form. */
    private record SheetAt(Sheet sheet, String place) {

        String path(String part) {
            return place + "." + part;
        }

        void needs(FormRules rules, boolean needed, boolean there, String part) {
            if (needed && !there) {
                rules.say(place, "A sheet of the layout " + sheet.layout() + " needs " + part + ".");
            }
            mayHave(rules, needed, there, part);
        }

        void mayHave(FormRules rules, boolean may, boolean there, String part) {
            if (there && !may) {
                rules.say(
                        path(part),
                        "A sheet of the layout " + sheet.layout() + " has no " + part
                                + ". Way out: take it out, or change" + " layout.");
            }
        }

        void forEachSlot(SlotRule rule) {
            eachSlot("top", sheet.top(), rule);
            eachSlot("foot", sheet.foot(), rule);
        }

        private void eachSlot(String part, List<List<Slot>> rows, SlotRule rule) {
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.get(i).size(); j++) {
                    rule.look(path(part + "[" + i + "][" + j + "]"), rows.get(i).get(j));
                }
            }
        }

        /** All that holds a value, a card's slots too. */
        void forEachCell(CellRule rule) {
            forEachSlot((path, slot) -> {
                if (slot.field() != null) {
                    rule.look(path, slot.asColumn());
                }
            });
            for (int i = 0; i < sheet.columns().size(); i++) {
                rule.look(path("columns[" + i + "]"), sheet.columns().get(i));
            }
        }
    }

    private interface SlotRule {
        void look(String path, Slot slot);
    }

    private interface CellRule {
        void look(String path, Column cell);
    }
}
