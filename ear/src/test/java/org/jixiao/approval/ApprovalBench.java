package org.jixiao.approval;

import java.util.List;
import org.jixiao.whole.BatchBench;

/**
 * How fast the approval path is beside the bare engine. Each part is a class of {@code org.jixiao.whole} with a method
 * {@code run}, where a server of one's own, its database and its people are at hand; a further part is a line here.
 */
final class ApprovalBench {

    private ApprovalBench() {}

    /** {@code [part] [number of tables] [rounds] [POSTGRESQL|H2]}. */
    public static void main(String[] arguments) throws Exception {
        List<String> said = List.of(arguments);
        String part = said.isEmpty() ? "batch" : said.get(0);
        List<String> rest = said.isEmpty() ? said : said.subList(1, said.size());
        switch (part) {
            case "batch" -> BatchBench.run(rest);
            default -> throw new IllegalArgumentException("There is no part " + part + " but batch");
        }
        System.exit(0);
    }
}
