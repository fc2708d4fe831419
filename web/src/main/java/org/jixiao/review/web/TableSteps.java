package org.jixiao.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jixiao.review.application.ShowReview;
import org.jixiao.review.application.StepView;
import org.jixiao.review.application.TableProcess;
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

    private @Nullable List<StepView> lines;

    public List<StepView> getLines() {
        List<StepView> known = lines;
        if (known == null) {
            known = new ArrayList<>(review.steps(shown.number()));
            Collections.reverse(known);
            lines = known;
        }
        return known;
    }

    /** The diagram as the viewer in the browser takes it. */
    public String getDiagram() {
        TableProcess.Diagram diagram = review.diagram(shown.number());
        return Json.createObjectBuilder()
                .add("bpmn", diagram.bpmn())
                .add("current", Json.createArrayBuilder(diagram.current()))
                .add("passed", Json.createArrayBuilder(diagram.passed()))
                .build()
                .toString();
    }
}
