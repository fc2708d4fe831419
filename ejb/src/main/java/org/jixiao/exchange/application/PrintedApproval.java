package org.jixiao.exchange.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jixiao.approval.application.ApprovalPrinting;
import org.jixiao.exchange.file.FileFormat;
import org.jixiao.exchange.model.ApprovalLetter;
import org.jixiao.exchange.model.ApprovalLetter.Contents;
import org.jixiao.exchange.model.ApprovalLetter.DepartmentSheet;
import org.jixiao.exchange.model.DocumentLayout;
import org.jixiao.exchange.model.DocumentLayout.Front;
import org.jixiao.exchange.model.PrintedDocument;
import org.jixiao.exchange.model.PrintedDocument.Block;
import org.jixiao.exchange.model.PrintedDocument.Grid;
import org.jixiao.form.application.Forms;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.target.application.ContentJson;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TableKind;
import org.jixiao.target.model.TableVersion;
import org.jixiao.target.model.TargetFields;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/** Prints approval documents (批复) in the region's own form, as every other document is printed. */
@ApplicationScoped
public class PrintedApproval implements ApprovalPrinting {

    /** So many rows are well below what Word opens, and are printed within seconds. */
    private static final int MOST_ROWS = 5_000;

    @Inject
    private TargetTables tables;

    @Inject
    private Forms forms;

    @Override
    public List<Volume> volumes(Letter letter) {
        List<Sized> all = new ArrayList<>();
        look(letter, letter.tables(), entry -> all.add(new Sized(entry.position(), rows(letter, entry))));
        all.sort(Comparator.comparing(Sized::position));
        Map<Long, Line> lines = letter.tables().stream().collect(Collectors.toMap(Line::tableId, line -> line));
        List<List<Line>> volumes = new ArrayList<>();
        int rows = MOST_ROWS;
        for (Sized table : all) {
            rows += table.rows();
            if (rows > MOST_ROWS || volumes.isEmpty()) {
                volumes.add(new ArrayList<>());
                rows = table.rows();
            }
            volumes.get(volumes.size() - 1).add(lines.get(table.position().id()));
        }
        return IntStream.range(0, volumes.size())
                .mapToObj(i -> new Volume(
                        i + 1,
                        volumes.size(),
                        volumes.get(i),
                        volumes.subList(0, i).stream()
                                .flatMap(List::stream)
                                .map(Line::tableId)
                                .toList()))
                .toList();
    }

    private static int rows(Letter letter, Entry entry) {
        DepartmentSheet sheet = entry.sheet();
        PrintedDocument alone = sheet == null
                ? new DocumentLayout(entry.form, entry.form.target())
                        .whole(List.of(entry.fields(letter, 1)), Front.NONE)
                : DocumentLayout.department(sheet.form(), sheet.goals(), sheet.department());
        int rows = 0;
        for (Block block : alone.blocks()) {
            rows += block instanceof Grid grid ? grid.grid().rows().size() : 1;
        }
        return rows;
    }

    @Override
    public List<Printed> print(Letter letter, Volume volume, List<Format> formats) {
        PrintedDocument document = document(letter, volume);
        return formats.stream()
                .map(format -> {
                    FileFormat file = FileFormat.valueOf(format.name());
                    return new Printed(format, file.fileName(document), file.mediaType(), file.bytes(document));
                })
                .toList();
    }

    private PrintedDocument document(Letter letter, Volume volume) {
        List<Entry> entries = new ArrayList<>();
        look(letter, volume.tables(), entries::add);
        entries.sort(Comparator.comparing(Entry::position));
        int before = (int) tables.countProjects(volume.before());
        List<TargetFields> fields = new ArrayList<>();
        List<DepartmentSheet> departments = new ArrayList<>();
        for (Entry entry : entries) {
            DepartmentSheet sheet = entry.sheet();
            if (sheet != null) {
                departments.add(sheet);
            }
            if (entry.table.kind() == TableKind.PROJECT) {
                fields.add(entry.fields(letter, before + fields.size() + 1));
            }
        }
        Contents contents = new Contents();
        if (volume.number() == 1 && volume.of() > 1) {
            // The letter is over what stands in the other volumes, too.
            look(letter, letter.tables(), entry -> entry.into(letter, contents));
        } else {
            entries.forEach(entry -> entry.into(letter, contents));
        }
        return new ApprovalLetter(
                        letter.bureau(),
                        letter.number(),
                        letter.date(),
                        letter.opinion(),
                        letter.part(),
                        letter.voided())
                .volume(volume.number(), volume.of(), contents, fields, departments);
    }

    /** The tables with what was approved of them. */
    private void look(Letter letter, List<Line> lines, Consumer<Entry> at) {
        Map<Long, String> approved = new HashMap<>();
        lines.forEach(line -> approved.put(line.tableId(), line.hash()));
        tables.look(lines.stream().map(Line::tableId).toList(), table -> {
            if (letter.published() && table.isSecret()) {
                return;
            }
            TableContent content = table.hash().equals(approved.get(table.id()))
                    ? table.content()
                    : version(table, String.valueOf(approved.get(table.id())));
            at.accept(new Entry(table, content, forms.get(table.form())));
        });
    }

    /** What was approved, where the table has changed since; what it says now, where that was never kept as a version. */
    private TableContent version(TargetTable table, String hash) {
        return tables.versions(table.id()).stream()
                .filter(version -> version.hash().equals(hash))
                .map(TableVersion::content)
                .map(ContentJson::read)
                .findFirst()
                .orElseGet(table::content);
    }

    /** Where a table stands among the others: by unit, then as numbered, then as kept. */
    private record Position(String unit, int sequence, long id) implements Comparable<Position> {

        private static final Comparator<Position> AS_PRINTED = Comparator.comparing(Position::unit)
                .thenComparing(Position::sequence)
                .thenComparing(Position::id);

        @Override
        public int compareTo(Position other) {
            return AS_PRINTED.compare(this, other);
        }
    }

    /** @param rows how many it fills when it is printed */
    private record Sized(Position position, int rows) {}

    private record Entry(TargetTable table, TableContent content, FormDefinition form) {

        Position position() {
            Integer sequence = content.project().sequence();
            return new Position(table.unit().code(), sequence == null ? Integer.MAX_VALUE : sequence, table.id());
        }

        @Nullable
        DepartmentSheet sheet() {
            DepartmentGoals goals = content.department();
            return goals == null
                    ? null
                    : new DepartmentSheet(form, goals, table.unit().department().name());
        }

        void into(Letter letter, Contents contents) {
            DepartmentSheet sheet = sheet();
            if (sheet != null) {
                contents.add(sheet);
            }
            if (table.kind() == TableKind.PROJECT) {
                contents.add(fields(letter, 1));
            }
        }

        TargetFields fields(Letter letter, int ordinal) {
            return new TargetFields(
                    form,
                    content,
                    new TargetFields.Around(
                            table.year(),
                            ordinal,
                            table.unit().code(),
                            table.unit().name(),
                            table.unit().department().code(),
                            table.unit().department().name(),
                            letter.bureau(),
                            letter.number(),
                            letter.date()));
        }
    }
}
