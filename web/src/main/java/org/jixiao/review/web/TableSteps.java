package org.jixiao.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jixiao.organization.application.Calendars;
import org.jixiao.review.application.ShowDiagram;
import org.jixiao.review.application.ShowReview;
import org.jixiao.review.application.StepView;
import org.jixiao.shared.web.PageTexts;
import org.jixiao.shared.web.Times;
import org.jixiao.target.web.ShownTable;
import org.jspecify.annotations.Nullable;

/** The way of the table on the screen: its steps with their opinions, newest first, and the diagram. */
@Named
@RequestScoped
public class TableSteps {

    @Inject
    private ShownTable shown;

    @Inject
    private ShowReview review;

    @Inject
    private ShowDiagram showDiagram;

    @Inject
    private PageTexts texts;

    @Inject
    private Times times;

    @Inject
    private Calendars calendars;

    @Inject
    private Clock clock;

    private @Nullable List<Line> lines;
    private ShowDiagram.@Nullable Drawn drawn;

    public List<Line> getLines() {
        List<Line> known = lines;
        if (known == null) {
            known = read();
            lines = known;
        }
        return known;
    }

    /** Who decided last; null when nobody has. */
    public @Nullable StepView getDecided() {
        return getLines().stream()
                .map(Line::step)
                .filter(StepView::decision)
                .findFirst()
                .orElse(null);
    }

    private List<Line> read() {
        List<Line> read = new ArrayList<>();
        Instant since = null;
        for (StepView step : review.steps(shown.number())) {
            // The work arrives with the decision before; what is said on the way takes no time of its own.
            read.add(new Line(step, since == null || !step.decision() ? "" : lasted(since, step.at())));
            since = step.decision() ? step.at() : since;
        }
        Collections.reverse(read);
        return read;
    }

    /** The steps in the diagram, oldest first. */
    public List<DrawnLine> getDrawnLines() {
        return drawn().steps().stream().map(this::line).toList();
    }

    private DrawnLine line(ShowDiagram.DrawnStep step) {
        Instant until = step.until();
        String account = step.account();
        String post = texts.get("post." + step.post());
        return new DrawnLine(
                step.activity() == null ? "" : step.activity(),
                texts.get("stage." + step.stage()),
                account == null ? post : texts.person(account, step.onBehalfOf()) + " · " + post,
                step.verb() == null ? texts.get("diagram.waits") : texts.get("verb.done." + step.verb()),
                until == null ? times.moment(step.since()) : times.moment(step.since()) + " — " + times.moment(until),
                lasted(step.since(), until == null ? clock.instant() : until),
                step.opinion() == null ? "" : step.opinion());
    }

    /** In working days, as due dates count them; within a day in hours and minutes. */
    private String lasted(Instant since, Instant until) {
        if (Duration.between(since, until).toDays() < 1) {
            return times.between(since, until);
        }
        return texts.of("time.workingDays", calendars.workingDaysBetween(since, until));
    }

    private ShowDiagram.Drawn drawn() {
        ShowDiagram.Drawn known = drawn;
        if (known == null) {
            known = showDiagram.of(shown.number());
            drawn = known;
        }
        return known;
    }

    /** The diagram as the viewer in the browser takes it. */
    public String getDiagram() {
        ShowDiagram.Drawn diagram = drawn();
        return Json.createObjectBuilder()
                .add("bpmn", diagram.bpmn())
                .add("current", Json.createArrayBuilder(diagram.current()))
                .add("passed", Json.createArrayBuilder(diagram.passed()))
                .build()
                .toString();
    }

    /**
     * A step in the timeline.
     *
     * @param lasted how long it took; empty where that is not known or nothing was decided
     */
    public record Line(StepView step, String lasted) {}

    /**
     * A step in the diagram, in words.
     *
     * @param activity where it is drawn; empty when that is another diagram
     * @param who the person with the post, or the post alone while nobody has claimed it
     * @param verb what was decided, or that it waits
     */
    public record DrawnLine(
            String activity, String stage, String who, String verb, String time, String lasted, String opinion) {}
}
