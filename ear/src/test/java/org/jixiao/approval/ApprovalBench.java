package org.jixiao.approval;

import java.util.List;
import org.jixiao.whole.BatchBench;
import org.jixiao.whole.PathBench;

/**
 * How fast the approval path is beside the bare engine. Each part is a class of {@code org.jixiao.whole} with a method
 * {@code run}, where a server of one's own, its database and its people are at hand; a further part is a line here.
 */
final class ApprovalBench {

    private ApprovalBench() {}

    /** {@code [part] [what the part says]}; both parts when nothing is said. */
    public static void main(String[] arguments) throws Exception {
        List<String> said = List.of(arguments);
        if (said.isEmpty()) {
            BatchBench.run(said);
            PathBench.run(said);
            System.exit(0);
        }
        List<String> rest = said.subList(1, said.size());
        switch (said.get(0)) {
            case "batch" -> BatchBench.run(rest);
            case "path" -> PathBench.run(rest);
            default -> throw new IllegalArgumentException("There is no part " + said.get(0) + " but batch and path");
        }
        System.exit(0);
    }
}
