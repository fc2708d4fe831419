package org.jixiao.exchange.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jixiao.exchange.LedgerFixture;
import org.jixiao.exchange.PrintedFixture;
import org.jixiao.exchange.file.FileFormat;
import org.jixiao.exchange.model.PrintedDocument.Block;
import org.jixiao.exchange.model.PrintedDocument.Grid;
import org.jixiao.exchange.model.PrintedDocument.Line;
import org.jixiao.exchange.model.PrintedDocument.PageBreak;
import org.jixiao.exchange.model.PrintedDocument.Paragraph;
import org.jixiao.exchange.model.PrintedDocument.Title;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.target.model.TargetFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ApprovalLetterTest {

    static final List<String> FORMS = PrintedFixture.FORMS;

    private static final ApprovalLetter LETTER =
            new ApprovalLetter("市财政局", "财预〔2025〕12号", LocalDate.of(2025, 1, 30), "请抓紧执行。", 1, false);

    @Test
    void a_letter_names_its_bureau_number_date_departments_and_what_is_approved() {
        FormDefinition form = LedgerFixture.form("shaoxing");
        PrintedDocument document = LETTER.over(tables(form), List.of());
        assertThat(document.name()).startsWith("财预〔2025〕12号");
        assertThat(texts(document))
                .contains("市财政局关于批复2025年度预算绩效目标的通知", "财预〔2025〕12号", "政务服务办公室：", "请抓紧执行。", "市财政局", "2025年1月30日")
                .anySatisfy(text -> assertThat(text).contains("项目绩效目标2项"));
    }

    @Test
    void the_annex_begins_on_a_page_of_its_own_with_the_head_of_the_form() {
        PrintedDocument document = LETTER.over(tables(LedgerFixture.form("shaoxing")), List.of());
        List<Block> blocks =
                StreamSupport.stream(document.blocks().spliterator(), false).toList();
        List<Block> annex = blocks.subList(blocks.indexOf(new PageBreak()), blocks.size());
        assertThat(annex.stream().map(ApprovalLetterTest::text))
                .contains("部门名称：政务服务办公室", "批复单位：财政局", "批复日期：2025年1月30日");
        assertThat(annex).anyMatch(Grid.class::isInstance);
    }

    @Test
    void a_supplement_and_a_void_letter_say_so() {
        List<TargetFields> tables = tables(LedgerFixture.form("gulou"));
        ApprovalLetter more = new ApprovalLetter("市财政局", "财预〔2025〕12号", LocalDate.of(2025, 1, 30), null, 2, false);
        assertThat(more.over(tables, List.of()).name()).endsWith("（补充1）");
        assertThat(texts(more.over(tables, List.of())))
                .anySatisfy(text -> assertThat(text).contains("补充批复"));
        ApprovalLetter voided = new ApprovalLetter("市财政局", "财预〔2025〕12号", LocalDate.of(2025, 1, 30), null, 1, true);
        assertThat(texts(voided.over(tables, List.of()))).contains("本批复已作废");
        assertThat(texts(LETTER.over(tables, List.of()))).doesNotContain("本批复已作废");
    }

    @Test
    void the_first_volume_has_the_letter_over_all_and_each_says_which_it_is() {
        List<TargetFields> tables = tables(LedgerFixture.form("shaoxing"));
        ApprovalLetter.Contents contents = new ApprovalLetter.Contents();
        tables.forEach(contents::add);
        PrintedDocument first = LETTER.volume(1, 2, contents, tables.subList(0, 1), List.of());
        PrintedDocument second = LETTER.volume(2, 2, contents, tables.subList(1, 2), List.of());
        assertThat(texts(first))
                .anySatisfy(text -> assertThat(text).contains("项目绩效目标2项"))
                .anySatisfy(text -> assertThat(text).startsWith("附件：").endsWith("（第1册，共2册）"));
        assertThat(texts(second))
                .noneSatisfy(text -> assertThat(text).contains("项目绩效目标2项"))
                .anySatisfy(text -> assertThat(text).startsWith("附件：").endsWith("（第2册，共2册）"));
        assertThat(second.name()).endsWith("（第2册）");
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void every_region_s_letter_becomes_a_file_of_every_kind(String form) {
        PrintedDocument document = LETTER.over(tables(LedgerFixture.form(form)), List.of());
        for (FileFormat format : List.of(FileFormat.DOCX, FileFormat.PDF, FileFormat.HTML)) {
            assertThat(format.bytes(document)).hasSizeGreaterThan(1000);
        }
    }

    private static List<TargetFields> tables(FormDefinition form) {
        return List.of(PrintedFixture.table(form, 1, "甲项目", 3), PrintedFixture.table(form, 2, "乙项目", 2));
    }

    private static List<String> texts(PrintedDocument document) {
        return StreamSupport.stream(document.blocks().spliterator(), false)
                .map(ApprovalLetterTest::text)
                .toList();
    }

    private static String text(Block block) {
        if (block instanceof Title title) {
            return title.text();
        } else if (block instanceof Line line) {
            return line.text();
        } else if (block instanceof Paragraph paragraph) {
            return paragraph.text();
        }
        return "";
    }
}
