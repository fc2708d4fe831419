package org.jixiao.exchange.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jixiao.exchange.model.DocumentLayout.Front;
import org.jixiao.exchange.model.PrintedDocument.Block;
import org.jixiao.exchange.model.PrintedDocument.Level;
import org.jixiao.exchange.model.PrintedDocument.Line;
import org.jixiao.exchange.model.PrintedDocument.PageBreak;
import org.jixiao.exchange.model.PrintedDocument.Paragraph;
import org.jixiao.exchange.model.PrintedDocument.Title;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Align;
import org.jixiao.form.model.FormDefinition.MoneyUnit;
import org.jixiao.form.model.FormDefinition.Page;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.TargetFields;
import org.jspecify.annotations.Nullable;

/**
 * An approval document (批复) as it is printed: a cover letter, then the tables as its annex in the region's form.
 *
 * @param part from 1; a later part is a supplement
 * @param voided whether it says that it does not hold any more
 */
public record ApprovalLetter(
        String bureau,
        String number,
        LocalDate date,
        @Nullable String opinion,
        int part,
        boolean voided) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /**
     * The document as a whole.
     *
     * @param tables the projects' tables in their order
     * @param departments the departments' sheets, which stand before them
     */
    public PrintedDocument over(List<TargetFields> tables, List<DepartmentSheet> departments) {
        Contents contents = new Contents();
        tables.forEach(contents::add);
        departments.forEach(contents::add);
        return volume(1, 1, contents, tables, departments);
    }

    /**
     * A volume of it; the first has the letter.
     *
     * @param number from 1
     * @param of how many volumes there are
     * @param contents what is in all volumes together
     * @param tables the projects' tables of this volume in their order
     * @param departments the departments' sheets of this volume, which stand before them
     */
    public PrintedDocument volume(
            int number, int of, Contents contents, List<TargetFields> tables, List<DepartmentSheet> departments) {
        List<Block> blocks = new ArrayList<>();
        if (voided) {
            blocks.add(new Line("本批复已作废", Align.CENTER));
        }
        blocks.add(new Title(bureau + contents.title(), Level.DOCUMENT));
        blocks.add(new Line(this.number, Align.CENTER));
        String volume = of == 1 ? "" : "（第" + number + "册，共" + of + "册）";
        if (number == 1) {
            letter(blocks, contents, volume);
        } else {
            blocks.add(new Line("附件：" + contents.annexName() + volume, Align.CENTER));
        }
        for (DepartmentSheet sheet : departments) {
            blocks.add(new PageBreak());
            DocumentLayout.department(sheet.form(), sheet.goals(), sheet.department())
                    .blocks()
                    .forEach(blocks::add);
        }
        String name = this.number + "　" + contents.title() + (part > 1 ? "（补充" + (part - 1) + "）" : "")
                + (of > 1 ? "（第" + number + "册）" : "");
        if (tables.isEmpty()) {
            return new PrintedDocument(name, new Page(false, null), List.of(1), blocks);
        }
        FormDefinition form = tables.get(0).form();
        PrintedDocument annex = new DocumentLayout(form, form.target()).whole(tables, Front.NONE);
        blocks.add(new PageBreak());
        return new PrintedDocument(
                name,
                annex.page(),
                annex.widths(),
                () -> Stream.concat(
                                blocks.stream(),
                                StreamSupport.stream(annex.blocks().spliterator(), false))
                        .iterator());
    }

    private void letter(List<Block> blocks, Contents contents, String volume) {
        blocks.add(new Line(String.join("、", contents.departments) + "：", Align.LEFT));
        blocks.add(new Paragraph(decision(contents)));
        if (opinion != null && !opinion.isBlank()) {
            opinion.lines().filter(line -> !line.isBlank()).forEach(line -> blocks.add(new Paragraph(line.strip())));
        }
        blocks.add(new Paragraph("批复的绩效目标是预算执行、绩效监控和绩效自评的依据，请遵照执行，未经批准不得调整。"));
        blocks.add(new Paragraph("附件：" + contents.annexName() + volume));
        blocks.add(new Line(bureau, Align.RIGHT));
        blocks.add(new Line(DATE.format(date), Align.RIGHT));
    }

    private String decision(Contents contents) {
        StringBuilder text =
                new StringBuilder("经审核，现").append(part > 1 ? "补充批复" : "批复").append(contents.years());
        if (contents.sheets > 0) {
            text.append("部门整体绩效目标").append(contents.sheets).append("份");
        }
        TargetFields first = contents.first;
        if (first != null) {
            MoneyUnit unit = first.form().moneyUnit();
            text.append(contents.sheets == 0 ? "" : "、")
                    .append("项目绩效目标")
                    .append(contents.projects)
                    .append("项，资金合计")
                    .append(unit.of(contents.total).toPlainString())
                    .append(unit.label());
        }
        return text.append("，详见附件。").toString();
    }

    /** What the letter says of all that is approved, gathered table by table so that none has to stay in memory. */
    public static final class Contents {

        private final Set<String> years = new TreeSet<>();
        private final Set<String> departments = new LinkedHashSet<>();
        private @Nullable TargetFields first;
        private int projects;
        private int sheets;
        private BigDecimal total = BigDecimal.ZERO;

        public void add(TargetFields table) {
            first = first == null ? table : first;
            projects++;
            total = total.add(table.content().total());
            years.add(Integer.toString(table.around().year()));
            departments.add(table.around().departmentName());
        }

        public void add(DepartmentSheet sheet) {
            sheets++;
            departments.add(sheet.department());
        }

        private String title() {
            return "关于批复" + years() + "预算绩效目标的通知";
        }

        private String years() {
            return years.isEmpty() ? "" : String.join("、", years) + "年度";
        }

        private String annexName() {
            return first == null ? "部门整体绩效目标" : first.fill(first.form().target().title());
        }
    }

    /** The goals of a department as a whole. */
    public record DepartmentSheet(FormDefinition form, DepartmentGoals goals, String department) {}
}
