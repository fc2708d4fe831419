package org.jixiao.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jixiao.exchange.LedgerFixture;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.CellSource;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.shared.application.YamlRecord;
import org.jixiao.shared.model.Refusal;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the cells of a ledger are, in whatever order and kind of row, they are read or refused, and quickly. */
class DamagedLedgersTest {

    private static final int FILES = 150;

    @ParameterizedTest
    @ValueSource(strings = {"/samples/gulou.txt", "/samples/shaoxing.txt", "/samples/huadu.txt", "/forms/sixth.txt"})
    void a_damaged_ledger_is_read_or_refused(String sample) {
        List<FormDefinition> forms = Stream.of("gulou", "shaoxing", "huadu", "beidaihe", "futian")
                .map(LedgerFixture::form)
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        forms.add(YamlRecord.read("sixth.yaml", resource("/forms/sixth.yaml"), FormDefinition.class));
        List<List<String>> lines = Arrays.stream(new String(resource(sample), UTF_8).split("\n"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
        Random random = new Random(sample.length());
        int read = 0;
        for (int i = 0; i < FILES; i++) {
            List<CellRow> rows = damaged(lines, random);
            boolean exact = random.nextBoolean();
            read += Assertions.assertTimeout(Duration.ofSeconds(10), () -> isRead(forms, CellSource.of(rows, exact)))
                    ? 1
                    : 0;
        }
        assertThat(read).isGreaterThan(FILES / 4);
    }

    private static boolean isRead(List<FormDefinition> forms, CellSource source) {
        try {
            return !DocumentReading.read(forms, source).tables().isEmpty();
        } catch (Refusal refusal) {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE);
            return false;
        }
    }

    private static List<CellRow> damaged(List<List<String>> lines, Random random) {
        List<List<String>> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(new ArrayList<>(line)));
        List<String> texts = lines.stream().flatMap(List::stream).toList();
        int damages = 1 + random.nextInt(40);
        for (int i = 0; i < damages; i++) {
            List<String> row = rows.get(random.nextInt(rows.size()));
            int at = random.nextInt(row.size());
            String other = texts.get(random.nextInt(texts.size()));
            switch (random.nextInt(11)) {
                case 0 -> row.add(at, "");
                case 1 -> row.set(at, "");
                case 2 -> row.set(at, other);
                case 3 -> row.set(at, row.get(at) + other);
                case 4 -> row.set(at, row.get(at).substring(0, row.get(at).length() / 2));
                case 5 -> Collections.shuffle(row, random);
                case 6 -> rows.add(random.nextInt(rows.size()), new ArrayList<>(row));
                case 7 -> rows.subList(rows.size() / 2, rows.size() / 2 + 1).clear();
                case 8 -> row.set(at, "9".repeat(1 + random.nextInt(40)));
                case 9 -> row.addAll(texts.subList(0, Math.min(400, texts.size())));
                default -> row.set(at, "{(〔*[\\E+-—,.;：\u200B\uFEFF\n\t" + other);
            }
        }
        CellRow.Kind kind = random.nextInt(3) == 0 ? CellRow.Kind.SEQUENCE : CellRow.Kind.ROW;
        List<CellRow> damaged = new ArrayList<>();
        for (List<String> row : rows) {
            CellPlace place = CellPlace.ofLine(damaged.size() + 1);
            List<Cell> cells = new ArrayList<>();
            row.forEach(text -> cells.add(new Cell(place.at(cells.size() + 1), text)));
            boolean paragraph = cells.size() == 1 && random.nextBoolean();
            damaged.add(new CellRow(place, paragraph ? CellRow.Kind.PARAGRAPH : kind, cells));
        }
        return damaged;
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(DamagedLedgersTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
