package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that nobody can import: each is told what is wrong and where, and nothing of it is kept. */
class RefusedInputIT {

    private static final int MEGABYTE = 1024 * 1024;

    private final Region gulou = Region.gulou(Server.on(Database.H2));

    static Stream<Arguments> files() {
        byte[] noise = new byte[200_000];
        new Random(20).nextBytes(noise);
        byte[] large = new byte[50 * MEGABYTE];
        Arrays.fill(large, (byte) '\t');
        byte[] wide = ("序号" + "\t格".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        byte[] table = Ledger.sample().getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("only blanks", " \r\n\t\r\n ".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("random bytes", noise),
                Arguments.of("zeros", new byte[100_000]),
                Arguments.of("50 MB", large),
                Arguments.of("a line of 100,000 cells", wide),
                Arguments.of(
                        "a page",
                        "<!DOCTYPE html><html><body><p>目标</p></body></html>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("a letter", "您好：\n请查收。\n".repeat(50).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("half a character", Arrays.copyOf(table, 400)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void is_refused_with_its_place_and_leaves_nothing(String name, byte[] file) {
        List<Long> before = imports();
        Answer answer = gulou.submitter().upload("/api/imports?year=2002&unit=112001", "upload.txt", file);
        assertThat(answer.status()).as(answer.toString()).isIn(413, 422);
        answer.refused(answer.status());
        assertThat(answer.reasons()).isNotEmpty();
        assertThat(answer.text()).containsAnyOf("行", "大", "line", "upload.txt");
        assertThat(imports()).isEqualTo(before);
        assertThat(gulou.submitter().get("/api/tables?year=2002").expect(200).items())
                .isEmpty();
    }

    /** The newest import in the trail. */
    private List<Long> imports() {
        return gulou.auditor().get("/api/audit?kind=IMPORTED&limit=1").expect(200).items().stream()
                .map(Region::id)
                .toList();
    }

    @Test
    void a_call_without_a_file_is_told_so() {
        gulou.submitter().post("/api/imports", "{}").refused(415);
        String noFile = "--b\r\nContent-Disposition: form-data; name=\"year\"\r\n\r\n2014\r\n--b--\r\n";
        gulou.submitter()
                .post("/api/imports", noFile, "multipart/form-data; boundary=b")
                .refused(400, "field.missing");
        gulou.submitter().get("/api/imports").refused(405);
        gulou.submitter()
                .upload("/api/imports", "l.txt", new byte[0], "year", "MMXIV")
                .refused(400, "parameter.notANumber");
    }

    @Test
    void a_file_without_year_or_unit_asks_for_both_at_once() {
        String ledger = Ledger.of(2014, 1, 1)
                .lines()
                .dropWhile(line -> !line.startsWith("序号\t"))
                .reduce("", (text, line) -> text + line + "\n");
        gulou.department()
                .upload("/api/imports", "l.txt", ledger.getBytes(StandardCharsets.UTF_8), "unit", "999")
                .refused(422, "unit.unknown", "year.missing");
        gulou.submitter()
                .upload("/api/imports", "l.txt", ledger.getBytes(StandardCharsets.UTF_8))
                .refused(422, "year.missing");
    }

    @Test
    void whoever_fills_no_tables_imports_none() {
        byte[] ledger = Ledger.of(2014, 1, 1).getBytes(StandardCharsets.UTF_8);
        gulou.auditor().upload("/api/imports", "l.txt", ledger).refused(403, "refusal.notYourPost");
        gulou.business().upload("/api/imports", "l.txt", ledger).refused(403, "refusal.notYourPost");
        Person.nobody(gulou.host()).upload("/api/imports", "l.txt", ledger).refused(401);
    }
}
