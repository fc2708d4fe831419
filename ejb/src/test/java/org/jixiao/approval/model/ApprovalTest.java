package org.jixiao.approval.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Post;
import org.jixiao.organization.model.Represented;
import org.jixiao.review.model.Batch;
import org.jixiao.review.model.BatchKind;
import org.jixiao.shared.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalTest {

    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
    private static final Actor APPROVER = new Actor(7, "a", "王批复", Post.APPROVER, null);
    private static final Actor DEPUTY =
            new Actor(8, "b", "李代理", Post.APPROVER, new Represented(7, "a", "王批复", List.of()));

    @ParameterizedTest
    @ValueSource(strings = {"财预〔2019〕12号", "财预[2019]12号", "财预（2019）12号", " 财预 ﹝２０１９﹞ ０１２ 号", "财预【2019】0012号"})
    void a_number_is_kept_in_one_shape(String written) {
        assertThat(Approval.normalised(written)).isEqualTo("财预〔2019〕12号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"财预2019年12号", "〔2019〕12号", "财预〔19〕12号", "财预〔2019〕号", "财预〔2019〕0号", "财预〔2019〕1234567号"})
    void what_is_no_number_is_refused_as_it_was_written(String written) {
        assertThat(Approval.reasonsAgainst(Approval.normalised(written), LocalDate.EPOCH))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.rule()).isEqualTo("approval.number.shape");
                    assertThat(reason.arguments()).containsExactly(written);
                });
    }

    @Test
    void a_deputy_s_document_bears_both_names() {
        Approval approval = approval(DEPUTY);
        assertThat(approval.accountName()).isEqualTo("李代理");
        assertThat(approval.onBehalfName()).isEqualTo("王批复");
        assertThat(approval(APPROVER).onBehalfName()).isNull();
    }

    @Test
    void a_document_is_made_void_once_and_with_a_reason() {
        Approval approval = approval(APPROVER);
        assertThatThrownBy(() -> approval.makeVoid(APPROVER, " ", NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE));
        assertThat(approval.isVoid()).isFalse();
        approval.makeVoid(DEPUTY, "金额有误。", NOW);
        assertThat(approval.isVoid()).isTrue();
        assertThat(approval.voidName()).isEqualTo("李代理");
        assertThat(approval.voidOnBehalfName()).isEqualTo("王批复");
        assertThatThrownBy(() -> approval.makeVoid(APPROVER, "再次。", NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void only_a_void_document_is_replaced() {
        Approval old = approval(APPROVER);
        Approval next = approval(APPROVER);
        assertThatThrownBy(() -> next.replace(old)).isInstanceOf(Refusal.class);
        old.makeVoid(APPROVER, "金额有误。", NOW);
        next.replace(old);
        assertThat(next.replacesId()).isEqualTo(old.id());
    }

    private static Approval approval(Actor actor) {
        Batch batch = new Batch(BatchKind.APPROVAL, "gulou", actor.accountId(), NOW);
        return new Approval(batch, "财政局", "财预〔2026〕1号", LocalDate.of(2026, 3, 1), null, actor);
    }
}
