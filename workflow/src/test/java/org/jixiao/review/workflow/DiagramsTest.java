package org.jixiao.review.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.GraphicInfo;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.SubProcess;
import org.flowable.bpmn.model.UserTask;
import org.flowable.validation.ProcessValidatorFactory;
import org.jixiao.monitoring.workflow.EngineMonitoringProcess;
import org.jixiao.organization.model.Post;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagramsTest {

    private static final String CHINESE = "[\\p{IsHan}，。、；：（）]+";

    static List<String> processes() {
        return Processes.ALL;
    }

    @ParameterizedTest
    @MethodSource("processes")
    void a_diagram_is_valid(String process) {
        assertThat(new ProcessValidatorFactory().createDefaultProcessValidator().validate(model(process)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void a_diagram_is_drawn_completely(String process) {
        BpmnModel model = model(process);

        assertThat(elements(model, FlowNode.class)).isNotEmpty().allSatisfy(node -> {
            assertThat(model.getGraphicInfo(node.getId())).as(node.getId()).isNotNull();
            assertThat(node.getName()).as(node.getId()).matches(CHINESE);
        });
        assertThat(elements(model, SequenceFlow.class))
                .isNotEmpty()
                .allSatisfy(flow -> assertThat(model.getFlowLocationGraphicInfo(flow.getId()))
                        .as(flow.getId())
                        .hasSizeGreaterThan(1));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void a_flow_is_drawn_from_its_source_to_its_target_by_level_and_plumb_lines(String process) {
        BpmnModel model = model(process);

        for (SequenceFlow flow : elements(model, SequenceFlow.class)) {
            List<GraphicInfo> line = model.getFlowLocationGraphicInfo(flow.getId());
            assertThat(touches(model.getGraphicInfo(flow.getSourceRef()), line.get(0)))
                    .as(flow.getId() + " starts at its source")
                    .isTrue();
            assertThat(touches(model.getGraphicInfo(flow.getTargetRef()), line.get(line.size() - 1)))
                    .as(flow.getId() + " ends at its target")
                    .isTrue();
            for (int i = 1; i < line.size(); i++) {
                GraphicInfo a = line.get(i - 1);
                GraphicInfo b = line.get(i);
                assertThat(a.getX() == b.getX() || a.getY() == b.getY())
                        .as(flow.getId())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void nothing_lies_upon_anything_else(String process) {
        BpmnModel model = model(process);
        List<Box> boxes = new ArrayList<>();
        model.getLocationMap().forEach((id, place) -> boxes.add(new Box(id, place)));
        model.getLabelLocationMap().forEach((id, place) -> boxes.add(new Box(id, place)));

        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                Box a = boxes.get(i);
                Box b = boxes.get(j);
                if (!liesWithin(model, a, b) && !liesWithin(model, b, a) && !sitsOn(model, a, b)) {
                    assertThat(overlap(a.place(), b.place()))
                            .as("%s and %s", a, b)
                            .isFalse();
                }
            }
        }
    }

    /** What belongs to a subprocess is drawn within its box. */
    private static boolean liesWithin(BpmnModel model, Box inner, Box outer) {
        if (!(model.getFlowElement(outer.id()) instanceof SubProcess subprocess)
                || subprocess.getFlowElement(inner.id()) == null) {
            return false;
        }
        GraphicInfo a = inner.place();
        GraphicInfo b = outer.place();
        return a.getX() > b.getX()
                && a.getY() > b.getY()
                && a.getX() + a.getWidth() < b.getX() + b.getWidth()
                && a.getY() + a.getHeight() < b.getY() + b.getHeight();
    }

    /** A boundary event is drawn with its middle on the border of what it may interrupt. */
    private static boolean sitsOn(BpmnModel model, Box one, Box other) {
        return middleOnBorder(model, one, other) || middleOnBorder(model, other, one);
    }

    private static boolean middleOnBorder(BpmnModel model, Box event, Box host) {
        if (!(model.getFlowElement(event.id()) instanceof BoundaryEvent boundary)
                || !boundary.getAttachedToRefId().equals(host.id())) {
            return false;
        }
        GraphicInfo box = event.place();
        GraphicInfo middle = new GraphicInfo(box.getX() + box.getWidth() / 2, box.getY() + box.getHeight() / 2);
        return touches(host.place(), middle);
    }

    /** The box of an element, or of its label. */
    private record Box(String id, GraphicInfo place) {

        @Override
        public String toString() {
            return id + " at " + place.getX() + "," + place.getY();
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void a_task_says_in_chinese_who_does_what(String process) {
        for (UserTask task : elements(model(process), UserTask.class)) {
            Post post = process.equals(Processes.MONITORING)
                    ? EngineMonitoringProcess.step(task.getId()).post().orElseThrow()
                    : Steps.stageOf(task.getId()).flatMap(Stage::post).orElseThrow();
            assertThat(task.getName()).matches(CHINESE);
            assertThat(task.getDocumentation())
                    .as(task.getId())
                    .matches(CHINESE)
                    .hasSizeGreaterThan(10);
            assertThat(task.getCandidateGroups()).containsExactly(post.name());
        }
    }

    @Test
    void every_stage_where_somebody_acts_has_its_task() {
        assertThat(Processes.ALL.stream()
                        .filter(process -> !process.equals(Processes.MONITORING))
                        .flatMap(process -> elements(model(process), UserTask.class).stream())
                        .map(FlowElement::getId))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Stage.values())
                        .filter(stage -> stage.post().isPresent())
                        .map(Steps::of)
                        .collect(Collectors.toSet()));
    }

    private static <T extends FlowElement> List<T> elements(BpmnModel model, Class<T> type) {
        return model.getMainProcess().findFlowElementsOfType(type);
    }

    private static BpmnModel model(String process) {
        return new BpmnXMLConverter()
                .convertToBpmnModel(
                        () -> Objects.requireNonNull(
                                DiagramsTest.class.getResourceAsStream(Processes.resource(process))),
                        true,
                        false);
    }

    private static boolean touches(GraphicInfo box, GraphicInfo point) {
        double x = point.getX() - box.getX();
        double y = point.getY() - box.getY();
        boolean within = x >= 0 && y >= 0 && x <= box.getWidth() && y <= box.getHeight();
        return within && (x == 0 || y == 0 || x == box.getWidth() || y == box.getHeight());
    }

    private static boolean overlap(GraphicInfo a, GraphicInfo b) {
        return a.getX() < b.getX() + b.getWidth()
                && b.getX() < a.getX() + a.getWidth()
                && a.getY() < b.getY() + b.getHeight()
                && b.getY() < a.getY() + a.getHeight();
    }
}
