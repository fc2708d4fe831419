package org.jixiao.evaluation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jixiao.evaluation.application.DrawSpotCheck;
import org.jixiao.evaluation.application.ShowSpotChecks;
import org.jixiao.evaluation.application.ShowSpotChecks.Drawn;
import org.jixiao.evaluation.application.SpotCheckView;
import org.jixiao.organization.model.Post;
import org.jixiao.organization.web.SignedIn;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jspecify.annotations.Nullable;

/** Drawing a spot check (抽查) for the year that is chosen for the year end, and the draws so far. */
@Named
@ViewScoped
public class SpotChecking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DrawSpotCheck drawSpotCheck;

    @Inject
    private ShowSpotChecks showSpotChecks;

    @Inject
    private YearEndOpening yearEnd;

    @Inject
    private SignedIn me;

    @Inject
    private Notices notices;

    private BigDecimal percent = DrawSpotCheck.USUAL_PERCENT;
    private @Nullable String seed;

    /** From how many submitted self-evaluations would be drawn. */
    public long getPopulation() {
        String region = yearEnd.getRegion();
        Integer year = yearEnd.getYear();
        return region == null || year == null ? 0 : drawSpotCheck.population(region, year);
    }

    public boolean isDrawing() {
        return !me.regionsOf(Post.PERFORMANCE_DIVISION).isEmpty();
    }

    public void draw() {
        try {
            SpotCheckView drawn = drawSpotCheck.draw(yearEnd.getRegion(), yearEnd.getYear(), percent, seed);
            seed = null;
            notices.done(
                    "spotCheck.done",
                    Integer.toString(drawn.drawn().size()),
                    Integer.toString(drawn.order().size()));
        } catch (Refusal refusal) {
            notices.refused(refusal);
        }
    }

    /** The draws of the year, the newest first. */
    public List<SpotCheckView> getChecks() {
        String region = yearEnd.getRegion();
        Integer year = yearEnd.getYear();
        return region == null || year == null ? List.of() : showSpotChecks.of(region, year);
    }

    public List<Drawn> drawn(SpotCheckView check) {
        return showSpotChecks.drawn(check);
    }

    public BigDecimal getPercent() {
        return percent;
    }

    public void setPercent(@Nullable BigDecimal percent) {
        this.percent = percent == null ? DrawSpotCheck.USUAL_PERCENT : percent;
    }

    public @Nullable String getSeed() {
        return seed;
    }

    public void setSeed(@Nullable String seed) {
        this.seed = seed == null || seed.isBlank() ? null : seed.strip();
    }
}
