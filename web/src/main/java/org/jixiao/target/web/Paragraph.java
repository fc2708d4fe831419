package org.jixiao.target.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.form.model.FormDefinition.Headings;
import org.jixiao.target.model.DepartmentGoals;
import org.jspecify.annotations.Nullable;

/**
 * A heading or paragraph of a department sheet (部门整体绩效目标), as the region's document prints it.
 *
 * @param heading whether it is a heading
 * @param style names for the stylesheet
 * @param label the words before the text; empty when there are none
 * @param place the path of what it shows; empty when it shows no single thing
 * @param note what the check says of it; null when nothing
 */
public record Paragraph(
        boolean heading,
        String style,
        String label,
        String text,
        String place,
        @Nullable String note) {

    private static final String DIGITS = "一二三四五六七八九";

    /**
     * The paragraphs of a sheet.
     *
     * @param marks what the check says, by place
     */
    public static List<Paragraph> of(DepartmentGoals goals, Headings headings, Map<String, Remark> marks) {
        return new Printing(headings, marks).print(goals);
    }

    /** How people number what stands in a list: 一, 二, … 九十九. */
    static String numeral(int number) {
        int tens = number / 10;
        int ones = number % 10;
        return (tens > 1 ? DIGITS.substring(tens - 1, tens) : "")
                + (tens > 0 ? "十" : "")
                + (ones > 0 ? DIGITS.substring(ones - 1, ones) : "");
    }

    /** Prints one sheet. */
    private static final class Printing {

        private final Headings headings;
        private final Map<String, Remark> marks;
        private final List<Paragraph> paragraphs = new ArrayList<>();

        Printing(Headings headings, Map<String, Remark> marks) {
            this.headings = headings;
            this.marks = marks;
        }

        List<Paragraph> print(DepartmentGoals goals) {
            heading(headings.overall());
            text("text", "", goals.overall(), "department.overall");
            for (int i = 0; i < goals.tasks().size(); i++) {
                text("task", number(i), goals.tasks().get(i), "department.tasks[" + i + "]");
            }
            heading(headings.items());
            whole("department.items", goals.items());
            for (int i = 0; i < goals.items().size(); i++) {
                DepartmentGoals.Item item = goals.items().get(i);
                String at = "department.items[" + i + "].";
                text("duty", number(i), item.duty(), at + "duty");
                text("text", headings.goal(), item.goal(), at + "goal");
                text("text", headings.indicators(), item.indicators(), at + "indicators");
            }
            heading(headings.safeguards());
            whole("department.safeguards", goals.safeguards());
            for (int i = 0; i < goals.safeguards().size(); i++) {
                DepartmentGoals.Safeguard safeguard = goals.safeguards().get(i);
                String title = safeguard.title() == null ? "" : safeguard.title() + "。";
                text("text", title, safeguard.text(), "department.safeguards[" + i + "].text");
            }
            return paragraphs;
        }

        private void heading(String text) {
            paragraphs.add(new Paragraph(true, "", "", text, "", null));
        }

        /** A list in which nothing stands still has a place for what the check says of it. */
        private void whole(String place, List<?> rows) {
            if (rows.isEmpty()) {
                text("text", "", "", place);
            }
        }

        private void text(String style, String label, @Nullable String text, String place) {
            Remark remark = marks.get(place);
            paragraphs.add(new Paragraph(
                    false,
                    remark == null ? style : style + " mark " + remark.severity(),
                    label,
                    text == null ? "" : text,
                    place,
                    remark == null ? null : remark.sentence()));
        }

        private static String number(int row) {
            return "（" + numeral(row + 1) + "）";
        }
    }
}
