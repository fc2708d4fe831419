package org.jixiao.target.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.junit.jupiter.api.Test;

class BasisDocumentTest {

    private static final Instant NOW = Instant.parse("2026-03-18T02:00:00Z");
    private static final byte[] PDF = "%PDF-1.7 a few words".getBytes(StandardCharsets.US_ASCII);
    private static final Actor SUBMITTER = new Actor(7, "submitter", "经办", Post.SUBMITTER, null);
    private static final Actor OTHER = new Actor(8, "other", "另一位经办", Post.SUBMITTER, null);

    private final TargetTable table = Tables.draft(Tables.goodContent());

    @Test
    void a_document_keeps_its_name_without_folder_and_controls() {
        BasisDocument document = document("C:\\资料\\立项\u0000批复\u202e.pdf", PDF);
        assertThat(document.name()).isEqualTo("立项批复.pdf");
        assertThat(document.type()).isEqualTo(FileType.PDF);
        assertThat(document.size()).isEqualTo(PDF.length);
    }

    @Test
    void a_long_name_is_cut_before_its_ending() {
        assertThat(document("长".repeat(300) + ".pdf", PDF).name()).hasSize(200).endsWith("长.pdf");
    }

    @Test
    void a_program_is_no_document_whatever_its_name() {
        byte[] program = "MZ and so on".getBytes(StandardCharsets.US_ASCII);
        assertRefused("批复.pdf", program, "document.otherContent");
        assertRefused("批复.exe", program, "document.unknownKind");
        assertRefused("批复", PDF, "document.unknownKind");
    }

    @Test
    void nothing_and_too_much_are_no_documents() {
        assertRefused("批复.pdf", new byte[0], "document.empty");
        assertRefused("批复.pdf", Arrays.copyOf(PDF, BasisDocument.MOST_BYTES + 1), "document.tooLarge");
        assertThat(document("批复.pdf", Arrays.copyOf(PDF, BasisDocument.MOST_BYTES))
                        .size())
                .isEqualTo(20 * 1024 * 1024);
    }

    @Test
    void only_who_added_it_takes_it_away_while_the_step_lasts() {
        BasisDocument document = document("批复.pdf", PDF);
        assertThat(document.mayBeRemovedBy(SUBMITTER, table)).isTrue();
        assertThat(document.mayBeRemovedBy(OTHER, table)).isFalse();
        table.submit(SUBMITTER);
        table.arriveAt(Stage.UNIT_CHECK);
        assertThat(document.mayBeRemovedBy(SUBMITTER, table)).isFalse();
        table.arriveAt(Stage.DRAFT);
        assertThat(document.mayBeRemovedBy(SUBMITTER, table))
                .as("others have seen it")
                .isFalse();
    }

    private BasisDocument document(String name, byte[] content) {
        return new BasisDocument(table, SUBMITTER, NOW, name, content);
    }

    private void assertRefused(String name, byte[] content, String rule) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> document(name, content))
                .returns(Refusal.Kind.RULE, Refusal::kind)
                .satisfies(refusal ->
                        assertThat(refusal.reasons()).extracting(Reason::rule).containsExactly(rule));
    }
}
