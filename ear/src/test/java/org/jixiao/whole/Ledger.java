package org.jixiao.whole;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Documents to import. */
final class Ledger {

    private Ledger() {}

    /** The ledger of 福州市鼓楼区 as it was published; without the seeds the test is skipped, or fails on the build server. */
    static byte[] published() {
        return published("000_df770f42bcbf45d4.txt");
    }

    /** One of the published documents by its file name; without the seeds the same holds. */
    static byte[] published(String name) {
        Path seeds = Path.of(System.getProperty("jixiao.seeds", "../../shared/seeds"));
        Path file = seeds.resolve(name);
        if (!Files.exists(file)) {
            String missing = "The seeds are not at " + seeds.toAbsolutePath() + "; set -Djixiao.seeds to their folder.";
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(missing);
            }
            Assumptions.abort(missing);
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The project's own sample: the layout and the figures of the published ledger in other words. */
    static String sample() {
        String name = "/samples/gulou.txt";
        try (InputStream in = Objects.requireNonNull(Ledger.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A ledger in the sample's layout, of as many projects with as many indicators each, for 1.5 万元 a project. */
    static String of(int year, int projects, int indicatorsEach) {
        StringBuilder text = new StringBuilder();
        text.append(year).append("年福州市鼓楼区行政服务中心管理委员会预算绩效目标情况说明\n\n财政支出项目绩效目标表\n\n（");
        text.append(year).append("年度）\n\n单位名称：[112001]福州市鼓楼区行政服务中心管理委员会\n\n");
        sample().lines()
                .dropWhile(line -> !line.startsWith("序号\t"))
                .limit(2)
                .forEach(line -> text.append(line).append('\n'));
        for (int project = 1; project <= projects; project++) {
            for (int indicator = 1; indicator <= indicatorsEach; indicator++) {
                text.append(indicator > 1 ? "\t\t\t\t" : project + "\t第" + project + "号窗口保障费\t1.5\t让窗口全年照常受理。\t");
                text.append(indicator == indicatorsEach && indicator > 1 ? "效益指标\t社会效益指标" : "产出指标\t数量指标");
                text.append("\t办件数").append(indicator).append("\t全年办结的件数\t正向指标\t大于等于\t");
                text.append(100 + indicator).append("\t件\n");
            }
        }
        return text.toString();
    }
}
