package org.jixiao.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellPlace.Part;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.CellSource;
import org.jixiao.exchange.web.SourceRows.Spot;
import org.junit.jupiter.api.Test;

class SourceRowsTest {

    @Test
    void a_place_is_found_by_its_row_and_its_cell() {
        SourceRows rows = rows(row(1, "项目", "指标"), row(3, "大厅", "完成率"));
        assertThat(rows.count()).isEqualTo(2);
        assertThat(rows.row(CellPlace.of(3, 2))).contains(1);
        assertThat(rows.spot("line 3")).contains(new Spot(1, -1));
        assertThat(rows.spot("line 3, column 2")).contains(new Spot(1, 1));
    }

    @Test
    void what_is_no_place_of_the_file_is_nowhere() {
        SourceRows rows = rows(row(1, "项目"));
        assertThat(rows.row(CellPlace.ofLine(2))).isEmpty();
        assertThat(rows.spot("line 2, column 1")).isEmpty();
        assertThat(rows.spot("project.name")).isEmpty();
    }

    @Test
    void a_cell_of_a_workbook_is_found_by_its_letters() {
        CellPlace line = new CellPlace(Part.SHEET, "目标表", 5, 0);
        List<Cell> cells = IntStream.rangeClosed(1, 30)
                .mapToObj(column -> new Cell(line.at(column), "值" + column))
                .toList();
        SourceRows rows = rows(new CellRow(line, CellRow.Kind.ROW, cells));
        assertThat(rows.spot("sheet 目标表, cell D5")).contains(new Spot(0, 3));
        assertThat(rows.spot("sheet 目标表, cell AB5")).contains(new Spot(0, 27));
        assertThat(rows.spot("sheet 目标表, row 5")).contains(new Spot(0, -1));
    }

    @Test
    void a_cell_beyond_those_that_stand_there_is_found_by_its_column() {
        assertThat(rows(row(1, "项目", "指标")).spot("line 1, column 7")).contains(new Spot(0, 6));
    }

    @Test
    void where_every_cell_has_a_line_of_its_own_a_row_is_found_by_each() {
        CellRow torn = new CellRow(
                CellPlace.ofLine(4),
                CellRow.Kind.SEQUENCE,
                List.of(new Cell(CellPlace.of(4, 1), "数量指标"), new Cell(CellPlace.of(5, 1), "完成率")));
        SourceRows rows = rows(row(1, "项目"), torn);
        assertThat(rows.row(CellPlace.ofLine(5))).contains(1);
        assertThat(rows.spot("line 5")).contains(new Spot(1, 1));
    }

    @Test
    void rows_beyond_those_that_are_kept_are_read_again() {
        List<CellRow> all = IntStream.rangeClosed(1, 20_010)
                .mapToObj(line -> row(line, "行" + line))
                .toList();
        AtomicInteger opened = new AtomicInteger();
        SourceRows rows = SourceRows.of(() -> {
            opened.incrementAndGet();
            return CellSource.of(all, true);
        });
        assertThat(rows.between(10, 12)).isEqualTo(all.subList(10, 12));
        assertThat(opened).hasValue(1);
        assertThat(rows.between(19_999, 20_002)).isEqualTo(all.subList(19_999, 20_002));
        assertThat(opened).hasValue(2);
    }

    @Test
    void what_is_asked_beyond_either_end_is_not_there() {
        SourceRows rows = rows(row(1, "一"), row(2, "二"));
        assertThat(rows.between(-5, 9)).hasSize(2);
        assertThat(rows.between(2, 9)).isEmpty();
    }

    static SourceRows rows(CellRow... rows) {
        return SourceRows.of(() -> CellSource.of(List.of(rows), true));
    }

    static CellRow row(int line, String... texts) {
        List<Cell> cells = new ArrayList<>();
        for (String text : texts) {
            cells.add(new Cell(CellPlace.of(line, cells.size() + 1), text));
        }
        return new CellRow(CellPlace.ofLine(line), CellRow.Kind.ROW, cells);
    }
}
