package org.jixiao.evaluation;

import java.util.List;
import org.jixiao.whole.YearEndBench;

/** How fast a year end is opened beside the bare engine: {@code [number of tables] [rounds] [POSTGRESQL|H2]}. */
final class EvaluationBench {

    private EvaluationBench() {}

    public static void main(String[] arguments) throws Exception {
        YearEndBench.run(List.of(arguments));
        System.exit(0);
    }
}
