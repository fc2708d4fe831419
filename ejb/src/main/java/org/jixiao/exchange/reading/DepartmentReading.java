package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.Cell;
import org.jixiao.form.model.FormDefinition.Headings;
import org.jixiao.form.model.FormDefinition.Sheet;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.OverallText;
import org.jspecify.annotations.Nullable;

/** Reads the sheet of a department's goals (部门整体绩效目标): paragraphs under the form's headings. */
final class DepartmentReading {

    private static final String DIGITS = "一二三四五六七八九十";
    private static final Pattern LEADING = Pattern.compile("^[（(][" + DIGITS + "]{1,3}[）)]");
    private static final Pattern ORDINAL = Pattern.compile("^(?:[" + DIGITS + "]{1,3}、|[（(][" + DIGITS + "]{1,3}[）)])");

    private enum Part {
        NONE,
        OVERALL,
        ITEMS,
        SAFEGUARDS,
        DONE
    }

    private final @Nullable Headings headings;
    private final String title;
    private final CardTexts texts;
    private final Findings findings;

    private final List<String> overall = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<DepartmentGoals.Safeguard> safeguards = new ArrayList<>();
    private Part part = Part.NONE;
    private boolean titled;
    private boolean awaitsText;

    DepartmentReading(@Nullable Sheet sheet, CardTexts texts, Findings findings) {
        headings = sheet == null ? null : sheet.headings();
        title = sheet == null ? "" : sheet.title();
        this.texts = texts;
        this.findings = findings;
    }

    /** Takes a paragraph; false when it does not belong to the sheet. */
    boolean take(Cell cell) {
        if (headings == null || part == Part.DONE) {
            return false;
        }
        String text = CardTexts.strip(cell.text());
        if (is(text, headings.projects())) {
            part = Part.DONE;
            return true;
        }
        if (is(text, title)) {
            titled = true;
            return true;
        }
        Part next = heading(text, headings);
        awaitsText = next != null;
        if (next != null) {
            part = next;
            return true;
        }
        String prose = texts.prose(cell, title);
        return prose == null || take(cell, prose, headings);
    }

    /** The part that begins with the text; an item of the same words has a number in brackets. */
    private @Nullable Part heading(String text, Headings headings) {
        boolean item = part == Part.ITEMS && LEADING.matcher(text).find();
        if (is(text, headings.overall())) {
            return part == Part.NONE ? Part.OVERALL : null;
        }
        if (is(text, headings.items()) && !item) {
            return Part.ITEMS;
        }
        return is(text, headings.safeguards()) && !item ? Part.SAFEGUARDS : null;
    }

    private boolean take(Cell cell, String prose, Headings headings) {
        switch (part) {
            case OVERALL -> overall.add(prose);
            case ITEMS -> takeItem(cell, prose, headings);
            case SAFEGUARDS -> safeguards.add(DepartmentGoals.Safeguard.of(prose));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether the text is the heading, whatever number stands before either. */
    private static boolean is(String text, String heading) {
        String bare = bare(heading);
        return !bare.isEmpty()
                && text.length() <= heading.length() + 12
                && bare(text).equals(bare);
    }

    private static String bare(String heading) {
        return ORDINAL.matcher(Label.key(heading)).replaceFirst("");
    }

    private void takeItem(Cell cell, String prose, Headings headings) {
        Item item = items.isEmpty() ? null : items.get(items.size() - 1);
        String goal = behind(prose, headings.goal());
        String indicators = behind(prose, headings.indicators());
        if (goal == null
                && indicators == null
                && (item == null || LEADING.matcher(prose).find())) {
            items.add(new Item(CardTexts.strip(LEADING.matcher(prose).replaceFirst(""))));
        } else if (item == null) {
            findings.unread(cell);
        } else if (goal != null) {
            item.goal = item.goal == null ? goal : item.goal + "\n" + goal;
            item.last = Item.GOAL;
        } else if (indicators != null) {
            item.indicators = item.indicators == null ? indicators : item.indicators + "\n" + indicators;
            item.last = Item.INDICATORS;
        } else {
            item.goOn(prose);
        }
    }

    private static @Nullable String behind(String prose, String heading) {
        String start = Blanks.plain(heading);
        int colon = prose.indexOf('：') < 0 ? prose.indexOf(':') : prose.indexOf('：');
        boolean begins = colon > 0
                && colon <= heading.length() + 4
                && Blanks.plain(prose.substring(0, colon + 1)).equals(start);
        return begins ? CardTexts.strip(prose.substring(colon + 1)) : null;
    }

    /** Whether the text stands over the sheet and nothing of the sheet was read yet. */
    boolean begins(Cell cell) {
        return headings != null
                && part == Part.NONE
                && (is(CardTexts.strip(cell.text()), title) || is(CardTexts.strip(cell.text()), headings.overall()));
    }

    /** Whether a paragraph now would belong to the sheet. */
    boolean isOpen() {
        return headings != null && part != Part.NONE && part != Part.DONE;
    }

    /** Whether a heading was read last: what comes now is its text, even if a label of the cards says the same. */
    boolean awaitsText() {
        return awaitsText && isOpen();
    }

    void close() {
        part = part == Part.NONE ? Part.NONE : Part.DONE;
    }

    /** The sheet; null when the file has none. */
    @Nullable
    DepartmentGoals goals() {
        if (overall.isEmpty() && items.isEmpty() && safeguards.isEmpty()) {
            return null;
        }
        OverallText text = OverallText.of(overall);
        return new DepartmentGoals(
                text.overall(), text.tasks(), items.stream().map(Item::read).toList(), safeguards);
    }

    /** The sheet's title where the file prints it. */
    @Nullable
    String title() {
        return titled ? title : null;
    }

    /** An item while its paragraphs are read. */
    private static final class Item {

        private static final int GOAL = 1;
        private static final int INDICATORS = 2;

        private String duty;
        private @Nullable String goal;
        private @Nullable String indicators;
        private int last;

        Item(String duty) {
            this.duty = duty;
        }

        void goOn(String prose) {
            switch (last) {
                case GOAL -> goal = goal + "\n" + prose;
                case INDICATORS -> indicators = indicators + "\n" + prose;
                default -> duty = duty + "\n" + prose;
            }
        }

        DepartmentGoals.Item read() {
            return new DepartmentGoals.Item(duty, goal, indicators);
        }
    }
}
