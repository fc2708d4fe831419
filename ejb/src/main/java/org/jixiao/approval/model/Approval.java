package org.jixiao.approval.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Represented;
import org.jixiao.review.model.Batch;
import org.jixiao.review.model.ReviewStep;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An approval document (批复): one number, one date, one issuing bureau over many tables. It shares its id with the batch
 * that carries it out.
 *
 * <p>What it says never changes. When it was wrong it is made void (撤销), with a reason, and stays readable; another one may
 * take its place (重新发文), and each then says which the other is.
 */
@Entity
@Table(name = "approval")
public class Approval {

    /** A document number such as {@code 财预〔2019〕12号}: the bureau's sign, the year, the running number. */
    private static final Pattern NUMBER = Pattern.compile("([^\\s〔〕]{1,40})〔(\\d{4})〕0*([1-9]\\d{0,5})号");

    @Id
    private long id;

    @Column(name = "region", nullable = false)
    private String region;

    @Column(name = "bureau", nullable = false)
    private String bureau;

    @Column(name = "number", nullable = false)
    private String number;

    @Column(name = "issued_on", nullable = false)
    private LocalDate issuedOn;

    @Column(name = "opinion")
    private @Nullable String opinion;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Column(name = "account_name", nullable = false)
    private String accountName;

    @Column(name = "on_behalf_id")
    private @Nullable Long onBehalfId;

    @Column(name = "on_behalf_name")
    private @Nullable String onBehalfName;

    @Column(name = "replaces_id", unique = true)
    private @Nullable Long replacesId;

    @Column(name = "void_at")
    private @Nullable Instant voidAt;

    @Column(name = "void_name")
    private @Nullable String voidName;

    @Column(name = "void_on_behalf_name")
    private @Nullable String voidOnBehalfName;

    @Column(name = "void_opinion")
    private @Nullable String voidOpinion;

    @SuppressWarnings("NullAway.Init")
    protected Approval() {}

    /** @param number normalised */
    public Approval(
            Batch batch, String bureau, String number, LocalDate issuedOn, @Nullable String opinion, Actor actor) {
        this.id = batch.id();
        this.region = batch.region();
        this.bureau = bureau;
        this.number = number;
        this.issuedOn = issuedOn;
        this.opinion = opinion;
        this.accountId = actor.accountId();
        this.accountName = actor.name();
        Represented behind = actor.behind();
        this.onBehalfId = behind == null ? null : behind.accountId();
        this.onBehalfName = behind == null ? null : behind.name();
    }

    /**
     * The number as it is kept: {@code 财预[2019]012号}, typed with other brackets, wide digits, blanks or leading zeros, is
     * {@code 财预〔2019〕12号}. What has not the shape of a number comes back as it was written.
     */
    public static @Nullable String normalised(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u3000]+", "")
                .replaceAll("[\\[(【〔﹝〖〘](?=\\d)", "〔")
                .replaceAll("(?<=\\d)[\\])】〕﹞〗〙]", "〕");
        Matcher number = NUMBER.matcher(plain);
        return number.matches()
                ? number.group(1) + "〔" + number.group(2) + "〕" + number.group(3) + "号"
                : written.strip();
    }

    /**
     * What is wrong with a document's number, which must have the shape {@code X〔YYYY〕N号}, and its date; all at once.
     *
     * @param number normalised
     */
    public static List<Reason> reasonsAgainst(@Nullable String number, @Nullable LocalDate date) {
        List<Reason> reasons = new ArrayList<>();
        if (number == null || number.isBlank()) {
            reasons.add(Reason.of("approval.number.missing", "number"));
        } else if (!NUMBER.matcher(number).matches()) {
            reasons.add(Reason.of("approval.number.shape", "number", number));
        }
        if (date == null) {
            reasons.add(Reason.of("approval.date.missing", "date"));
        }
        return reasons;
    }

    /** It takes the place of a void one of the same bureau. */
    public void replace(Approval other) {
        if (!other.isVoid()) {
            throw new Refusal(Refusal.Kind.CONFLICT, Reason.of("approval.notVoid", "replaces", other.number));
        }
        replacesId = other.id;
    }

    /**
     * It does not hold any more (撤销).
     *
     * @param why compulsory
     * @throws Refusal CONFLICT when it is void already, RULE without a reason
     */
    public void makeVoid(Actor actor, @Nullable String why, Instant at) {
        if (isVoid()) {
            throw new Refusal(Refusal.Kind.CONFLICT, Reason.of("approval.void", "", number));
        }
        if (why == null || why.isBlank()) {
            throw Refusal.rule(Reason.of("approval.void.reasonMissing", "opinion"));
        }
        Refusal.on(ReviewStep.reasonAgainst(why));
        voidAt = at;
        voidOpinion = why.strip();
        voidName = actor.name();
        Represented behind = actor.behind();
        voidOnBehalfName = behind == null ? null : behind.name();
    }

    public boolean isVoid() {
        return voidAt != null;
    }

    public long id() {
        return id;
    }

    public String region() {
        return region;
    }

    public String bureau() {
        return bureau;
    }

    public String number() {
        return number;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public @Nullable String opinion() {
        return opinion;
    }

    /** Who issued it. */
    public String accountName() {
        return accountName;
    }

    /** The one who was represented, if anybody was. */
    public @Nullable String onBehalfName() {
        return onBehalfName;
    }

    /** The void document whose place it takes. */
    public @Nullable Long replacesId() {
        return replacesId;
    }

    public @Nullable Instant voidAt() {
        return voidAt;
    }

    /** Who made it void. */
    public @Nullable String voidName() {
        return voidName;
    }

    public @Nullable String voidOnBehalfName() {
        return voidOnBehalfName;
    }

    /** Why it is void. */
    public @Nullable String voidOpinion() {
        return voidOpinion;
    }
}
