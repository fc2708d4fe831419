package org.jixiao.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jixiao.exchange.CardFixture;
import org.jixiao.exchange.Converted;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a file of cards is damaged, it is read or refused, quickly, and none of its text is lost without a word. */
class DamagedCardTest {

    private static final int FILES = 60;

    @ParameterizedTest
    @ValueSource(strings = {"beidaihe", "futian"})
    void a_damaged_file_is_read_or_refused(String form) {
        assertReadOrRefused(form, FILES, file -> file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"beidaihe", "futian"})
    void a_damaged_workbook_is_read_or_refused(String form) {
        assertReadOrRefused(form, FILES / 6, Converted::xlsx);
    }

    @ParameterizedTest
    @ValueSource(strings = {"beidaihe", "futian"})
    void a_damaged_word_document_is_read_or_refused(String form) {
        assertReadOrRefused(form, FILES / 6, Converted::docx);
    }

    private static void assertReadOrRefused(String form, int files, Function<byte[], byte[]> kind) {
        Random random = new Random(20_210_630);
        int read = 0;
        for (int i = 0; i < files; i++) {
            String damaged = damage(random, new String(CardFixture.sample(form), UTF_8));
            byte[] file;
            try {
                file = kind.apply(damaged.getBytes(UTF_8));
            } catch (Refusal refusal) {
                continue;
            }
            ReadDocument document = Assertions.assertTimeout(Duration.ofSeconds(10), () -> readOrRefuse(form, file));
            read += document == null ? 0 : 1;
        }
        assertThat(read).isGreaterThan(files / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"beidaihe", "futian"})
    void no_cell_is_lost_without_a_word(String form) {
        Random random = new Random(11);
        for (int i = 0; i < FILES; i++) {
            String text = damage(random, marked(new String(CardFixture.sample(form), UTF_8)));
            ReadDocument document = readOrRefuse(form, text.getBytes(UTF_8));
            if (document == null) {
                continue;
            }
            String kept = Blanks.plain(document.toString());
            for (String line : text.split("\n", -1)) {
                for (String cell : line.split("\t", -1)) {
                    String word = Blanks.plain(cell);
                    if (word.startsWith("记") && word.length() > 8) {
                        assertThat(kept.contains(word))
                                .as("file %s keeps %s", i, word)
                                .isTrue();
                    }
                }
            }
        }
    }

    private static @Nullable ReadDocument readOrRefuse(String form, byte[] file) {
        try {
            return form.equals("futian") ? CardFixture.evaluations(file) : CardFixture.targets(file);
        } catch (Refusal refusal) {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE);
            assertThat(refusal.reasons())
                    .allSatisfy(reason -> assertThat(reason.rule()).matches("(file|document)\\..*"));
            return null;
        } catch (RuntimeException e) {
            return fail("A damaged file must be refused, not break the reading.", e);
        }
    }

    /** The file with a mark of its own in every text that is no label, so that no text stands in for another. */
    private static String marked(String file) {
        String[] lines = file.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            String[] cells = lines[line].split("\t", -1);
            for (int i = 0; i < cells.length; i++) {
                boolean name =
                        cells[i].strip().length() > 5 && cells[i].strip().matches("[\\p{IsHan}“”（）]+[率性度数量标准时间]{1,2}");
                if (cells.length > 1 && name && !cells[i].contains("指标")) {
                    cells[i] = "记" + line + "之" + i + "号" + cells[i].strip();
                }
            }
            lines[line] = String.join("\t", cells);
        }
        return String.join("\n", lines);
    }

    static String damage(Random random, String file) {
        List<List<String>> rows = Arrays.stream(file.split("\n", -1))
                .map(line -> (List<String>) new ArrayList<>(Arrays.asList(line.split("\t", -1))))
                .collect(Collectors.toCollection(ArrayList::new));
        int damages = 1 + random.nextInt(12);
        for (int i = 0; i < damages; i++) {
            int at = random.nextInt(rows.size());
            List<String> row = rows.get(at);
            int cell = random.nextInt(row.size());
            switch (random.nextInt(9)) {
                case 0 -> row.remove(cell);
                case 1 -> row.add(cell, "");
                case 2 -> row.set(cell, "");
                case 3 -> rows.add(at, new ArrayList<>(row));
                case 4 -> rows.remove(at);
                case 5 -> row.set(cell, row.get(random.nextInt(row.size())));
                case 6 -> rows.add(at, new ArrayList<>(List.of("")));
                case 7 -> {
                    int other = random.nextInt(rows.size());
                    rows.set(at, rows.get(other));
                    rows.set(other, row);
                }
                default -> row.set(cell, row.get(cell) + " " + random.nextInt(100));
            }
            if (row.isEmpty()) {
                row.add("");
            }
        }
        return rows.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
    }
}
