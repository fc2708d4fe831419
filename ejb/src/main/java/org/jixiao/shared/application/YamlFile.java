package org.jixiao.shared.application;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML file that was read: its content, and where in the file each part of it stands. */
public final class YamlFile {

    /** A step of a path such as {@code sheets[0].columns}: a key, or a number from 0. */
    private static final Pattern STEP = Pattern.compile("\\[(\\d+)\\]|([^.\\[\\]]+)");

    private final String name;
    private final Node root;

    private YamlFile(String name, Node root) {
        this.name = name;
        this.root = root;
    }

    /**
     * Reads a file.
     *
     * @param name as it is told when there is a mistake
     * @throws BrokenConfiguration when it is no YAML, or empty
     */
    public static YamlFile parse(String name, byte[] bytes) {
        Compose compose = new Compose(LoadSettings.builder().setLabel(name).build());
        try {
            return compose.composeInputStream(new ByteArrayInputStream(bytes))
                    .map(root -> new YamlFile(name, root))
                    .orElseThrow(() -> new BrokenConfiguration(List.of(new Mistake(name, 0, 0, "The file is empty."))));
        } catch (MarkedYamlEngineException e) {
            throw new BrokenConfiguration(List.of(at(name, e.getProblemMark(), "This is no YAML: " + e.getProblem())));
        } catch (YamlEngineException e) {
            throw new BrokenConfiguration(List.of(new Mistake(name, 0, 0, "This is no YAML: " + e.getMessage())));
        }
    }

    public String name() {
        return name;
    }

    Node root() {
        return root;
    }

    /** A mistake at a path, or as near to it as the file goes. */
    public Mistake mistake(String path, String text) {
        Node node = root;
        Node place = root;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            String key = step.group(2);
            if (key == null && node instanceof SequenceNode list) {
                int index = Integer.parseInt(step.group(1));
                if (index >= list.getValue().size()) {
                    break;
                }
                node = list.getValue().get(index);
                place = node;
            } else if (key != null && node instanceof MappingNode mapping) {
                Optional<NodeTuple> found = mapping.getValue().stream()
                        .filter(tuple -> key.equals(text(tuple.getKeyNode())))
                        .findFirst();
                if (found.isEmpty()) {
                    break;
                }
                node = found.get().getValueNode();
                place = found.get().getKeyNode();
            } else {
                break;
            }
        }
        return mistake(place, text);
    }

    Mistake mistake(Node place, String text) {
        return at(name, place.getStartMark(), text);
    }

    /** What a scalar says; what is none says nothing. */
    static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static Mistake at(String name, Optional<Mark> mark, String text) {
        return new Mistake(
                name,
                mark.map(Mark::getLine).orElse(-1) + 1,
                mark.map(Mark::getColumn).orElse(-1) + 1,
                text);
    }
}
