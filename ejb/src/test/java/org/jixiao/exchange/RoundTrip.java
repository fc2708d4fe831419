package org.jixiao.exchange;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jixiao.evaluation.model.EvaluationFields;
import org.jixiao.exchange.AnyEvaluations.Evaluated;
import org.jixiao.exchange.file.CellFiles;
import org.jixiao.exchange.file.FileFormat;
import org.jixiao.exchange.model.CellSource;
import org.jixiao.exchange.model.DocumentLayout;
import org.jixiao.exchange.model.DocumentLayout.Front;
import org.jixiao.exchange.model.PrintedDocument;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.exchange.reading.DocumentReading;
import org.jixiao.form.model.FieldValues;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetFields;
import org.jixiao.target.model.TargetFields.Around;
import org.jspecify.annotations.Nullable;

/** Documents that are read, printed and read again. */
final class RoundTrip {

    private static final List<FormDefinition> FORMS =
            PrintedFixture.FORMS.stream().map(LedgerFixture::form).toList();

    /** The year that a person says when a file does not; a form that prints one then prints this. */
    private static final int YEAR = 2021;

    private RoundTrip() {}

    /** Reads a file in whichever of the configured forms it is. */
    static ReadDocument read(byte[] file) {
        try (CellSource source = CellFiles.open(file, "file")) {
            return DocumentReading.read(FORMS, source);
        }
    }

    /** Reads a file in the form that a person chose. */
    static ReadDocument documentInForm(String form, byte[] file) {
        try (CellSource source = CellFiles.open(file, "file")) {
            return DocumentReading.read(List.of(LedgerFixture.form(form)), source);
        }
    }

    static List<TableContent> readInForm(String form, byte[] file) {
        return documentInForm(form, file).tables().stream()
                .map(ReadTable::content)
                .toList();
    }

    static List<Evaluated> evaluatedInForm(String form, byte[] file) {
        return documentInForm(form, file).tables().stream()
                .map(table -> new Evaluated(table.content(), Objects.requireNonNull(table.evaluation())))
                .toList();
    }

    /** The file as it is handed out when what was read is printed in its own form. */
    static byte[] printed(ReadDocument document, FileFormat format) {
        FormDefinition form = LedgerFixture.form(document.form());
        return format.bytes(printed(form, document));
    }

    /** The file in which tables are handed out in a form. */
    static byte[] printed(String form, List<TableContent> tables, FileFormat format) {
        FormDefinition definition = LedgerFixture.form(form);
        return format.bytes(
                new DocumentLayout(definition, definition.target()).whole(fields(definition, tables), Front.NONE));
    }

    /** The file in which tables are handed out in a form, with the department's sheet before them. */
    static byte[] printed(String form, List<TableContent> tables, DepartmentGoals department, FileFormat format) {
        FormDefinition definition = LedgerFixture.form(form);
        return format.bytes(new DocumentLayout(definition, definition.target())
                .whole(fields(definition, tables), new Front(null, null, department)));
    }

    /** The file in which self-evaluations are handed out in a form. */
    static byte[] printedEvaluations(String form, List<Evaluated> tables, FileFormat format) {
        FormDefinition definition = LedgerFixture.form(form);
        List<TargetFields> targets =
                fields(definition, tables.stream().map(Evaluated::content).toList());
        List<EvaluationFields> fields = IntStream.range(0, tables.size())
                .mapToObj(
                        i -> new EvaluationFields(targets.get(i), tables.get(i).evaluation()))
                .toList();
        return format.bytes(new DocumentLayout(
                        definition, definition.sheet(SheetKind.EVALUATION).orElseThrow())
                .whole(fields, Front.NONE));
    }

    private static List<TargetFields> fields(FormDefinition form, List<TableContent> tables) {
        return IntStream.range(0, tables.size())
                .mapToObj(i -> new TargetFields(form, tables.get(i), PrintedFixture.around(i + 1, "001", "行政服务中心")))
                .toList();
    }

    private static PrintedDocument printed(FormDefinition form, ReadDocument document) {
        ReadDocument.Head head = document.head();
        List<FieldValues> tables = new ArrayList<>();
        for (ReadTable table : document.tables()) {
            TargetFields target = new TargetFields(form, table.content(), around(head, table, tables.size() + 1));
            tables.add(
                    document.kind() == SheetKind.EVALUATION
                            ? new EvaluationFields(target, Objects.requireNonNull(table.evaluation()))
                            : target);
        }
        return new DocumentLayout(form, form.sheet(document.kind()).orElseThrow())
                .whole(tables, new Front(head.title(), head.statement(), document.department()));
    }

    /** What an organisation knows of itself stands in the document's head or with the table; the rest stays empty. */
    private static Around around(ReadDocument.Head head, ReadTable table, int ordinal) {
        return new Around(
                Objects.requireNonNullElse(head.year(), YEAR),
                ordinal,
                first(table.unitCode(), head.unitCode()),
                first(table.unitName(), head.unitName()),
                first(head.departmentCode(), null),
                first(head.departmentName(), null),
                first(head.bureau(), null),
                head.approvalNumber(),
                head.approvalDate());
    }

    private static String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other != null ? other : "";
    }

    /** Everything that is kept of a document, a line per value, so that a difference names its place. */
    static List<String> kept(ReadDocument document) {
        return kept(document, document);
    }

    /** What is kept of a document, with the year that was said of it where it came back and the file did not have it. */
    static List<String> kept(ReadDocument document, ReadDocument after) {
        boolean said =
                document.head().year() == null && Objects.equals(after.head().year(), YEAR);
        List<String> lines = new ArrayList<>();
        lines.add("form " + document.form() + " " + document.kind());
        add("head", document.head(), lines);
        lines.replaceAll(line -> said && line.equals("head.year=null") ? "head.year=" + YEAR : line);
        add("department", document.department(), lines);
        lines.addAll(keptOfTables(document));
        return lines;
    }

    /** All that is kept of tables. */
    static List<String> kept(List<TableContent> tables) {
        List<String> lines = new ArrayList<>();
        add("tables", tables, lines);
        return lines;
    }

    /** All that is kept of tables with their evaluations. */
    static List<String> keptEvaluated(List<Evaluated> tables) {
        List<String> lines = new ArrayList<>();
        add("tables", tables, lines);
        return lines;
    }

    /** All that is kept of a department's sheet. */
    static List<String> kept(@Nullable DepartmentGoals department) {
        List<String> lines = new ArrayList<>();
        add("department", department, lines);
        return lines;
    }

    /** All that is kept of a document's tables. */
    private static List<String> keptOfTables(ReadDocument document) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < document.tables().size(); i++) {
            ReadTable table = document.tables().get(i);
            String at = "table " + (i + 1) + " ";
            lines.add(at + "unit=" + table.unitCode() + " " + table.unitName());
            add(at + "content", table.content(), lines);
            add(at + "evaluation", table.evaluation(), lines);
        }
        return lines;
    }

    private static void add(String path, @Nullable Object value, List<String> lines) {
        if (value instanceof Record all) {
            for (RecordComponent part : all.getClass().getRecordComponents()) {
                try {
                    part.getAccessor().setAccessible(true);
                    add(path + "." + part.getName(), part.getAccessor().invoke(all), lines);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        } else if (value instanceof List<?> all) {
            lines.add(path + " has " + all.size());
            for (int i = 0; i < all.size(); i++) {
                add(path + "[" + i + "]", all.get(i), lines);
            }
        } else if (value instanceof BigDecimal number) {
            lines.add(path + "=" + number.stripTrailingZeros().toPlainString());
        } else {
            lines.add(path + "=" + (value instanceof String ? "'" + value + "'" : value));
        }
    }
}
