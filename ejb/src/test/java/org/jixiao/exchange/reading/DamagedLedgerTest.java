package org.jixiao.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jixiao.exchange.LedgerFixture;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** However a file is damaged, it is read or refused, quickly, and none of its text is lost without a word. */
class DamagedLedgerTest {

    private static final int FILES = 400;

    @Test
    void a_damaged_file_is_read_or_refused() {
        Random random = new Random(20_200_112);
        int read = 0;
        for (int i = 0; i < FILES; i++) {
            byte[] file = i % 4 == 3
                    ? swapBytes(random)
                    : damageCells(random, LedgerFixture.sample()).getBytes(UTF_8);
            ReadDocument document = Assertions.assertTimeout(Duration.ofSeconds(5), () -> readOrRefuse(file));
            read += document == null ? 0 : 1;
        }
        assertThat(read).isGreaterThan(FILES / 2);
    }

    @Test
    void no_cell_is_lost_without_a_word() {
        Random random = new Random(7);
        for (int i = 0; i < FILES; i++) {
            String text = damageCells(random, marked());
            ReadDocument document = readOrRefuse(text.getBytes(UTF_8));
            if (document == null) {
                continue;
            }
            String kept = Blanks.plain(document.tables().toString() + document.findings());
            List<String> lines = Arrays.asList(text.split("\n", -1));
            for (int line = 25; line <= lines.size(); line++) {
                for (String cell : lines.get(line - 1).split("\t", -1)) {
                    String word = Blanks.plain(cell);
                    if (isText(word)) {
                        assertThat(kept).as("file %s, line %s", i, line).contains(word);
                    }
                }
            }
        }
    }

    private static @Nullable ReadDocument readOrRefuse(byte[] file) {
        try {
            return LedgerFixture.read(file);
        } catch (Refusal refusal) {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE);
            assertThat(refusal.reasons())
                    .allSatisfy(reason -> assertThat(reason.field()).startsWith("line "));
            return null;
        } catch (RuntimeException e) {
            return fail("A damaged file must be refused, not break the reading.", e);
        }
    }

    /** The sample with a mark of its own in every text, so that no text stands in for another. */
    private static String marked() {
        String[] lines = LedgerFixture.sample().split("\n", -1);
        for (int line = 24; line < lines.length; line++) {
            String[] cells = lines[line].split("\t", -1);
            for (int i = 0; i < cells.length; i++) {
                if (isText(Blanks.plain(cells[i]))) {
                    cells[i] = "记" + line + "之" + i + "号" + cells[i];
                }
            }
            lines[line] = String.join("\t", cells);
        }
        return String.join("\n", lines);
    }

    /** Levels, polarities and numbers are read into something else than their text. */
    private static boolean isText(String word) {
        return word.length() > 3 && !word.contains("指标") && !word.matches("[-\\d.,]+|[大小]于.*");
    }

    private static String damageCells(Random random, String file) {
        List<List<String>> rows = Arrays.stream(file.split("\n", -1))
                .map(line -> (List<String>) new ArrayList<>(Arrays.asList(line.split("\t", -1))))
                .collect(Collectors.toCollection(ArrayList::new));
        int damages = 1 + random.nextInt(8);
        for (int i = 0; i < damages; i++) {
            int at = 24 + random.nextInt(rows.size() - 24);
            List<String> row = rows.get(at);
            int cell = random.nextInt(row.size());
            switch (random.nextInt(8)) {
                case 0 -> row.remove(cell);
                case 1 -> row.add(cell, "");
                case 2 -> row.set(cell, "");
                case 3 -> rows.add(at, new ArrayList<>(row));
                case 4 -> rows.remove(at);
                case 5 -> row.set(cell, row.get(random.nextInt(row.size())));
                case 6 -> {
                    String text = row.get(cell);
                    int cut = text.isEmpty() ? 0 : random.nextInt(text.length());
                    row.set(cell, text.substring(0, cut));
                    List<String> rest = new ArrayList<>(row);
                    rest.replaceAll(any -> "");
                    rest.set(cell, text.substring(cut));
                    rows.add(at + 1, rest);
                }
                default -> row.set(cell, row.get(cell) + " " + random.nextInt(100));
            }
            if (row.isEmpty()) {
                row.add("");
            }
        }
        return rows.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
    }

    private static byte[] swapBytes(Random random) {
        byte[] bytes = LedgerFixture.sample().getBytes(UTF_8);
        int swaps = 1 + random.nextInt(20);
        for (int i = 0; i < swaps; i++) {
            int one = random.nextInt(bytes.length);
            int other = random.nextInt(bytes.length);
            byte kept = bytes[one];
            bytes[one] = bytes[other];
            bytes[other] = kept;
        }
        return bytes;
    }
}
