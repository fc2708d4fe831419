package org.jixiao.exchange.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
     * The document.
     *
     * @param tables the projects' tables in their order
     * @param departments the departments' sheets, which stand before them
     */
    public PrintedDocument over(List<TargetFields> tables, List<DepartmentSheet> departments) {
        List<Block> blocks = new ArrayList<>(cover(tables, departments));
        for (DepartmentSheet sheet : departments) {
            blocks.add(new PageBreak());
            DocumentLayout.department(sheet.form(), sheet.goals(), sheet.department())
                    .blocks()
                    .forEach(blocks::add);
        }
        String name = number + "　" + title(tables) + (part > 1 ? "（补充" + (part - 1) + "）" : "");
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

    private List<Block> cover(List<TargetFields> tables, List<DepartmentSheet> departments) {
        List<Block> blocks = new ArrayList<>();
        if (voided) {
            blocks.add(new Line("本批复已作废", Align.CENTER));
        }
        blocks.add(new Title(bureau + title(tables), Level.DOCUMENT));
        blocks.add(new Line(number, Align.CENTER));
        blocks.add(new Line(addressees(tables, departments) + "：", Align.LEFT));
        blocks.add(new Paragraph(decision(tables, departments)));
        if (opinion != null && !opinion.isBlank()) {
            opinion.lines().filter(line -> !line.isBlank()).forEach(line -> blocks.add(new Paragraph(line.strip())));
        }
        blocks.add(new Paragraph("批复的绩效目标是预算执行、绩效监控和绩效自评的依据，请遵照执行，未经批准不得调整。"));
        blocks.add(new Paragraph("附件：" + annexName(tables)));
        blocks.add(new Line(bureau, Align.RIGHT));
        blocks.add(new Line(DATE.format(date), Align.RIGHT));
        return blocks;
    }

    private static String title(List<TargetFields> tables) {
        return "关于批复" + years(tables) + "预算绩效目标的通知";
    }

    private static String years(List<TargetFields> tables) {
        List<String> years = tables.stream()
                .map(table -> Integer.toString(table.around().year()))
                .distinct()
                .sorted()
                .toList();
        return years.isEmpty() ? "" : String.join("、", years) + "年度";
    }

    private static String addressees(List<TargetFields> tables, List<DepartmentSheet> departments) {
        return Stream.concat(
                        tables.stream().map(table -> table.around().departmentName()),
                        departments.stream().map(DepartmentSheet::department))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private String decision(List<TargetFields> tables, List<DepartmentSheet> departments) {
        StringBuilder text =
                new StringBuilder("经审核，现").append(part > 1 ? "补充批复" : "批复").append(years(tables));
        if (!departments.isEmpty()) {
            text.append("部门整体绩效目标").append(departments.size()).append("份");
        }
        if (!tables.isEmpty()) {
            FormDefinition form = tables.get(0).form();
            BigDecimal total =
                    tables.stream().map(table -> table.content().total()).reduce(BigDecimal.ZERO, BigDecimal::add);
            text.append(departments.isEmpty() ? "" : "、")
                    .append("项目绩效目标")
                    .append(tables.size())
                    .append("项，资金合计")
                    .append(form.moneyUnit().of(total).toPlainString())
                    .append(form.moneyUnit().label());
        }
        return text.append("，详见附件。").toString();
    }

    private static String annexName(List<TargetFields> tables) {
        if (tables.isEmpty()) {
            return "部门整体绩效目标";
        }
        TargetFields first = tables.get(0);
        return first.fill(first.form().target().title());
    }

    /** The goals of a department as a whole. */
    public record DepartmentSheet(FormDefinition form, DepartmentGoals goals, String department) {}
}
