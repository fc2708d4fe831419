package org.jixiao.approval.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.review.model.Batch;
import org.jixiao.shared.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * An approval document (批复): one number, one date, one issuing bureau over many tables. It shares its id with the batch
 * that carries it out, and never changes.
 */
@Entity
@Table(name = "approval")
public class Approval {

    /** A document number such as {@code 财预〔2019〕12号}: the bureau's sign, the year, the running number. */
    private static final Pattern NUMBER = Pattern.compile("\\S{1,40}〔\\d{4}〕\\d{1,6}号");

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

    @SuppressWarnings("NullAway.Init")
    protected Approval() {}

    public Approval(Batch batch, String bureau, String number, LocalDate issuedOn, @Nullable String opinion) {
        this.id = batch.id();
        this.region = batch.region();
        this.bureau = bureau;
        this.number = number;
        this.issuedOn = issuedOn;
        this.opinion = opinion;
    }

    /** What is wrong with a document's number, which must have the shape {@code X〔YYYY〕N号}, and its date; all at once. */
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
}
