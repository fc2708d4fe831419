package org.jixiao.review.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jixiao.review.model.InboxLine;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TableKind;
import org.jspecify.annotations.Nullable;

/** Makes lines of the inbox from what the database says. */
final class InboxRows {

    private InboxRows() {}

    /** A row of {@code inbox_item}. */
    static InboxLine line(ResultSet row) throws SQLException {
        Stage stage = Stage.valueOf(row.getString("stage"));
        return new InboxLine(
                row.getLong("id"),
                stage,
                row.getBoolean("for_opinion"),
                row.getBoolean("returned"),
                number(row, "claimed_by"),
                row.getString("claimed_name"),
                moment(row, "since"),
                moment(row, "due"),
                table(row, stage));
    }

    /** The part of a row that is about the table. */
    static InboxLine.Table table(ResultSet row, Stage stage) throws SQLException {
        return new InboxLine.Table(
                row.getLong("table_id"),
                TableKind.valueOf(row.getString("table_kind")),
                row.getString("region"),
                row.getInt("fiscal_year"),
                row.getString("unit_code"),
                row.getString("unit_name"),
                row.getString("department_code"),
                row.getString("department_name"),
                row.getString("project_code"),
                row.getString("project_name"),
                row.getBigDecimal("total"),
                row.getString("form"),
                stage,
                row.getInt("version"),
                row.getString("hash"),
                number(row, "adjusts_id"),
                row.getString("budget_document"),
                row.getBoolean("addition"),
                row.getBoolean("secret"));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
