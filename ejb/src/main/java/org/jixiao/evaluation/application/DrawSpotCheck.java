package org.jixiao.evaluation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jixiao.evaluation.model.SpotCheck;
import org.jixiao.evaluation.persistence.SpotChecks;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.Regions;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TableKind;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/**
 * The bureau draws some of the submitted self-evaluations for a closer look (抽查). Every draw is kept with its seed and in
 * the trail, so that drawing until the right ones come up shows.
 */
@Stateless
@UseCase
public class DrawSpotCheck {

    /** Which self-evaluations can be drawn: submitted, and not closed. */
    static final Set<Stage> DRAWABLE =
            EnumSet.of(Stage.EVALUATION_UNIT_CHECK, Stage.EVALUATION_DEPARTMENT_REVIEW, Stage.EVALUATION_RECHECK);

    /** The share that is usual, in %. */
    public static final BigDecimal USUAL_PERCENT = BigDecimal.valueOf(15);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_SEED = 100;
    private static final int SEED_BYTES = 8;

    private final SecureRandom random = new SecureRandom();

    @Inject
    private Desk desk;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Regions regions;

    @Inject
    private TargetTables tables;

    @Inject
    private SpotChecks checks;

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    /** From how many tables would be drawn. */
    public long population(String region, int year) {
        return tables.count(caller.get(), filter(region, year));
    }

    /**
     * Draws.
     *
     * @param percent the share in %; null for {@link #USUAL_PERCENT}
     * @param seed what decides who is drawn; null for a random one
     * @throws Refusal FORBIDDEN when the caller is not of the region's performance division, RULE when the share is not
     *     above 0 and at most 100 or there is nothing to draw from
     */
    @UseCase("SPOT_CHECK_DRAWN")
    public SpotCheckView draw(
            @Nullable String wantedRegion,
            @Nullable Integer year,
            @Nullable BigDecimal percent,
            @Nullable String seed) {
        String region = regions.named(wantedRegion);
        if (year == null) {
            throw Refusal.malformed("year.missing", "year");
        }
        desk.authorise(region, Post.PERFORMANCE_DIVISION);
        BigDecimal share = percent == null ? USUAL_PERCENT : percent;
        String wanted = seed == null || seed.isBlank() ? randomSeed() : seed.strip();
        List<Long> from = tables.ids(caller.get(), filter(region, year));
        List<Reason> reasons = new ArrayList<>();
        if (share.signum() <= 0 || share.compareTo(HUNDRED) > 0) {
            reasons.add(Reason.of("spotCheck.percent", "percent", share.toPlainString()));
        }
        Reason.tooLong("seed", wanted, MOST_SEED).ifPresent(reasons::add);
        if (from.isEmpty()) {
            reasons.add(Reason.of("spotCheck.nothing", "year", year.toString()));
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(Refusal.Kind.RULE, reasons);
        }
        SpotCheck check = new SpotCheck(
                region, year, share, wanted, from, clock.instant(), caller.get().name());
        checks.add(check);
        acts.current()
                .did(new Act.Deed(
                        region,
                        null,
                        year + " " + share.toPlainString() + "% " + wanted + ": "
                                + check.drawn().size() + "/" + check.population(),
                        List.of()));
        return SpotCheckView.of(check);
    }

    private String randomSeed() {
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static TargetTables.Filter filter(String region, int year) {
        return new TargetTables.Filter(region, year, null, DRAWABLE, null).of(TableKind.PROJECT);
    }
}
