package org.jixiao.exchange.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.approval.application.ApprovalPrinting;
import org.jixiao.exchange.file.FileFormat;
import org.jixiao.exchange.model.ApprovalLetter;
import org.jixiao.exchange.model.ApprovalLetter.DepartmentSheet;
import org.jixiao.exchange.model.PrintedDocument;
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

/** Prints approval documents (批复) in the region's own form, as every other document is printed. */
@ApplicationScoped
public class PrintedApproval implements ApprovalPrinting {

    private static final Comparator<Entry> AS_PRINTED = Comparator.comparing(
                    (Entry entry) -> entry.table.unit().code())
            .thenComparing(entry -> {
                Integer sequence = entry.content.project().sequence();
                return sequence == null ? Integer.MAX_VALUE : sequence;
            })
            .thenComparing(entry -> entry.table.id());

    @Inject
    private TargetTables tables;

    @Inject
    private Forms forms;

    @Override
    public List<Printed> print(Letter letter, List<Format> formats) {
        PrintedDocument document = document(letter);
        return formats.stream()
                .map(format -> {
                    FileFormat file = FileFormat.valueOf(format.name());
                    return new Printed(format, file.fileName(document), file.mediaType(), file.bytes(document));
                })
                .toList();
    }

    private PrintedDocument document(Letter letter) {
        List<Entry> entries = entries(letter);
        List<Entry> projects = entries.stream()
                .filter(entry -> entry.table.kind() == TableKind.PROJECT)
                .toList();
        List<TargetFields> fields = new ArrayList<>();
        projects.forEach(entry -> fields.add(entry.fields(letter, fields.size() + 1)));
        List<DepartmentSheet> departments = new ArrayList<>();
        for (Entry entry : entries) {
            DepartmentGoals goals = entry.content.department();
            if (goals != null) {
                departments.add(new DepartmentSheet(
                        entry.form, goals, entry.table.unit().department().name()));
            }
        }
        return new ApprovalLetter(
                        letter.bureau(),
                        letter.number(),
                        letter.date(),
                        letter.opinion(),
                        letter.part(),
                        letter.voided())
                .over(fields, departments);
    }

    /** The tables with what was approved of them. */
    private List<Entry> entries(Letter letter) {
        Map<Long, String> approved = new HashMap<>();
        letter.tables().forEach(line -> approved.put(line.tableId(), line.hash()));
        List<Entry> entries = new ArrayList<>();
        tables.look(letter.tables().stream().map(Line::tableId).toList(), table -> {
            if (letter.published() && table.isSecret()) {
                return;
            }
            TableContent content = table.hash().equals(approved.get(table.id()))
                    ? table.content()
                    : version(table, String.valueOf(approved.get(table.id())));
            entries.add(new Entry(table, content, forms.get(table.form())));
        });
        entries.sort(AS_PRINTED);
        return entries;
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

    private record Entry(TargetTable table, TableContent content, FormDefinition form) {

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
