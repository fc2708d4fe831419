package org.jixiao.evaluation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jixiao.form.model.ScoringScheme;

/**
 * A scoring scheme (评分办法) as it stood when something was scored by it, so that anybody can recompute the scores after the
 * file has changed.
 */
@Entity
@Table(name = "scheme_version")
public class SchemeVersion {

    @Id
    @Column(name = "hash", nullable = false)
    private String hash;

    @Column(name = "scheme", nullable = false)
    private String scheme;

    @Column(name = "content", nullable = false)
    private String content;

    @Column(name = "kept_at", nullable = false)
    private Instant keptAt;

    @SuppressWarnings("NullAway.Init")
    protected SchemeVersion() {}

    public SchemeVersion(ScoringScheme scheme, Instant at) {
        this.hash = hash(scheme);
        this.scheme = scheme.key();
        this.content = text(scheme);
        this.keptAt = at;
    }

    /** The SHA-256 of all that the scheme says; equal schemes have equal ones. */
    public static String hash(ScoringScheme scheme) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text(scheme).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** All that the scheme says, line by line, in the words of its file and in an order that does not change. */
    private static String text(ScoringScheme scheme) {
        StringBuilder text = new StringBuilder();
        line(text, "key", scheme.key());
        line(text, "name", scheme.name());
        line(text, "executionPoints", scheme.executionPoints());
        line(text, "executionSteps", scheme.executionSteps());
        line(text, "levels", sorted(scheme.levels()));
        line(text, "levelsWithoutSatisfaction", sorted(scheme.levelsWithoutSatisfaction()));
        line(text, "levelsWithCost", sorted(scheme.levelsWithCost()));
        line(text, "decimals", scheme.decimals());
        line(text, "reverse", scheme.reverse());
        line(text, "notApplicable", scheme.notApplicable());
        line(text, "reasonAbovePercent", scheme.reasonAbovePercent());
        line(text, "qualitativeBands", scheme.qualitativeBands());
        line(text, "satisfactionSteps", scheme.satisfactionSteps());
        line(text, "grades", scheme.grades());
        return text.toString();
    }

    private static Map<String, BigDecimal> sorted(Map<String, BigDecimal> points) {
        return new TreeMap<>(points);
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(name).append(": ").append(value).append('\n');
    }

    public String hash() {
        return hash;
    }

    public String scheme() {
        return scheme;
    }

    public String content() {
        return content;
    }

    public Instant keptAt() {
        return keptAt;
    }
}
