package org.jixiao.evaluation.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * How a spot check (抽查) draws: the tables are put in the order of the SHA-256 of {@code seed/id}, and the first ones are
 * drawn. Nobody can choose who is drawn, and everybody can prove who was.
 */
public final class SpotCheckDraw {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private SpotCheckDraw() {}

    /** The tables in the order of the draw, whatever the order in which they are given. */
    public static List<Long> order(String seed, Collection<Long> tables) {
        return tables.stream()
                .distinct()
                .sorted(Comparator.comparing((Long id) -> rank(seed, id)).thenComparing(id -> id))
                .toList();
    }

    /**
     * How many are drawn: the share, rounded up, so that of a few at least one is.
     *
     * @param percent above 0, at most 100
     */
    public static int size(BigDecimal percent, int tables) {
        return percent.multiply(BigDecimal.valueOf(tables))
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .intValueExact();
    }

    private static String rank(String seed, long id) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((seed + "/" + id).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
