package org.jixiao.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.exchange.web.FoundInFile.Found;
import org.jixiao.exchange.web.SourceRows.Spot;
import org.jixiao.target.model.Finding;
import org.jixiao.target.model.TableContent;
import org.junit.jupiter.api.Test;

class FoundInFileTest {

    private static final List<CellRow> FILE = List.of(
            SourceRowsTest.row(1, "年度"),
            SourceRowsTest.row(2, "大厅", "完成率"),
            SourceRowsTest.row(3, "", "及时率"),
            SourceRowsTest.row(4, "档案", "查阅率"));

    private static final SourceRows ROWS = SourceRowsTest.rows(FILE.toArray(CellRow[]::new));

    /** What the sheet shows of a table whose indicators stand in the rows 1 and 2. */
    private static final Map<String, String> SHOWN = Map.of(
            "project.name", "大厅",
            "indicators[0].name", "完成率",
            "indicators[1].name", "及时率",
            "indicators[1].target", "95%");

    @Test
    void a_finding_is_about_the_last_table_that_begins_before_it() {
        assertThat(found(table(2), table(4), "line 1", "line 3, column 2", "line 4")
                        .all())
                .extracting(Found::table, Found::spot)
                .containsExactly(
                        tuple(FoundInFile.DOCUMENT, new Spot(0, -1)),
                        tuple(0, new Spot(2, 1)),
                        tuple(1, new Spot(3, -1)));
    }

    @Test
    void what_is_no_place_of_the_file_is_about_the_document() {
        assertThat(found(table(2), table(4), "funding").of(FoundInFile.DOCUMENT))
                .extracting(Found::spot)
                .containsExactly(new Spot(-1, -1));
    }

    @Test
    void tables_need_not_stand_in_the_order_in_which_they_were_read() {
        FoundInFile found = found(table(4), table(2), "line 3", "line 4");
        assertThat(found.all()).extracting(Found::table).containsExactly(1, 0);
        assertThat(found.end(1, 4)).isEqualTo(3);
        assertThat(found.end(0, 4)).isEqualTo(4);
        assertThat(found.end(FoundInFile.DOCUMENT, 4)).isEqualTo(1);
    }

    @Test
    void a_finding_points_to_the_cell_of_its_row_that_shows_the_same_text() {
        assertThat(place("row.joined", new Spot(2, 1))).isEqualTo("indicators[1].name");
    }

    @Test
    void a_finding_about_a_whole_row_points_to_the_cell_that_its_rule_speaks_of() {
        assertThat(place("row.value.missing", new Spot(2, -1))).isEqualTo("indicators[1].target");
    }

    @Test
    void a_finding_whose_cell_is_not_shown_points_to_its_row() {
        assertThat(place("row.unit.missing", new Spot(2, -1))).isEqualTo("indicators[1]");
    }

    @Test
    void a_finding_above_the_indicators_points_to_the_project() {
        assertThat(place("document.year.missing", new Spot(0, -1))).isEqualTo("project.name");
    }

    private static String place(String rule, Spot spot) {
        Found found = new Found(0, Finding.warning("line 1", rule), 0, spot);
        return FoundInFile.place(found, List.of(1, 2), SHOWN, FILE, 0);
    }

    private static FoundInFile found(ReadTable first, ReadTable second, String... places) {
        List<Finding> findings = List.of(places).stream()
                .map(place -> Finding.warning(place, "row.unread"))
                .toList();
        return FoundInFile.of(List.of(first, second), findings, ROWS);
    }

    private static ReadTable table(int line) {
        return new ReadTable(
                new TableContent(
                        new TableContent.Project(null, null, "大厅", null, null, null),
                        List.of(),
                        List.of(),
                        new TableContent.Goals(null, null, null),
                        List.of()),
                null,
                null,
                null,
                CellPlace.ofLine(line),
                List.of());
    }
}
