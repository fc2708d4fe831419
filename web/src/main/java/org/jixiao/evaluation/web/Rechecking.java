package org.jixiao.evaluation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.evaluation.application.RecheckEvaluation;
import org.jixiao.evaluation.model.RecheckCut;
import org.jixiao.review.application.ShowReview;
import org.jixiao.review.model.Verb;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jixiao.target.model.Stage;
import org.jixiao.target.web.ShownTable;
import org.jspecify.annotations.Nullable;

/**
 * The bureau's re-check (复核) on the screen: beside each score of the unit another one and its reason. Each is saved as soon
 * as both are written, so that passing the table loses nothing.
 */
@Named
@ViewScoped
public class Rechecking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ShownTable shown;

    @Inject
    private ShownEvaluation evaluation;

    @Inject
    private ShowReview review;

    @Inject
    private RecheckEvaluation recheck;

    @Inject
    private Notices notices;

    private boolean turn;
    private ArrayList<Line> lines = new ArrayList<>();

    /** Whether the table waits for the person's re-check. */
    public void open() {
        turn = shown.getId() != null
                && evaluation.isThere()
                && shown.getView().stage() == Stage.EVALUATION_RECHECK
                && review.verbs(shown.number()).contains(Verb.PASS);
        if (turn) {
            lines = new ArrayList<>(
                    evaluation.getLines().stream().map(Line::new).toList());
        }
    }

    public boolean isTurn() {
        return turn;
    }

    public List<Line> getLines() {
        return lines;
    }

    /** Saves the scores that have a reason; one without its other half is not told before it has both. */
    public void save() {
        List<RecheckCut> cuts = new ArrayList<>();
        List<Reason> unreadable = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.score.isBlank() || line.reason.isBlank()) {
                continue;
            }
            try {
                cuts.add(new RecheckCut(line.shown.id(), new BigDecimal(line.score.strip()), line.reason.strip()));
            } catch (NumberFormatException e) {
                unreadable.add(Reason.of(
                        "evaluation.recheck.unreadable", "cuts[" + i + "]", Integer.toString(i + 1), line.score));
            }
        }
        try {
            if (!unreadable.isEmpty()) {
                throw new Refusal(Refusal.Kind.RULE, unreadable);
            }
            recheck.cut(shown.number(), shown.hash(), cuts);
            evaluation.reopen();
            notices.done("evaluation.recheck.saved");
        } catch (Refusal refusal) {
            notices.refused(refusal);
        }
    }

    /** A line of the evaluation with what the re-check says of it. */
    public static final class Line implements Serializable {

        private static final long serialVersionUID = 1L;

        private final ShownEvaluation.Line shown;
        private String score;
        private String reason;

        Line(ShownEvaluation.Line shown) {
            this.shown = shown;
            this.score = shown.recheckScore();
            this.reason = shown.recheckReason();
        }

        public ShownEvaluation.Line getShown() {
            return shown;
        }

        public String getScore() {
            return score;
        }

        public void setScore(@Nullable String score) {
            this.score = score == null ? "" : score;
        }

        public String getReason() {
            return reason;
        }

        public void setReason(@Nullable String reason) {
            this.reason = reason == null ? "" : reason;
        }
    }
}
