package org.jixiao.approval.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jixiao.target.model.TableBrief;
import org.jixiao.target.model.TableKind;

/**
 * What a document would be over, as it is at this moment.
 *
 * @param tables all that are wanted and are of the region, by id
 * @param missing those that were named and are not there for the caller
 * @param blocked why not, for each that cannot be approved
 */
public record Scope(String region, List<TableBrief> tables, List<Long> missing, Map<Long, String> blocked) {

    public List<TableBrief> approvable() {
        return tables.stream().filter(table -> !blocked.containsKey(table.id())).toList();
    }

    /** How many forms the annex would have. */
    public long forms() {
        return approvable().stream()
                .filter(table -> table.kind() == TableKind.PROJECT)
                .map(TableBrief::form)
                .distinct()
                .count();
    }

    /** Stands for exactly these tables, their contents and where they stand. */
    public String hash() {
        StringBuilder text = new StringBuilder();
        tables.forEach(table -> text.append(table.id())
                .append(':')
                .append(table.hash())
                .append(table.stage())
                .append(';'));
        missing.forEach(id -> text.append(id).append(':').append(';'));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
