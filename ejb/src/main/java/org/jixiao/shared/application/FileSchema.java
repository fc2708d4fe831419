package org.jixiao.shared.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jixiao.shared.model.Nearest;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The JSON Schema that lies beside the files of a kind, held against one of them: every mistake with its line, in a
 * sentence for whoever wrote the file.
 *
 * <p>Design notice: it knows those words of JSON Schema 2020-12 that our schemas use, and refuses a schema with another.
 * A full library would bring a second YAML reader and a JSON tree, tell neither the line nor the key that was meant, and
 * have to be there wherever {@code bin/forms} runs. That our schemas mean the same to everybody is tested with one.
 */
final class FileSchema {

    private static final Set<String> WORDS = Set.of(
            "$schema",
            "$id",
            "$defs",
            "$ref",
            "title",
            "description",
            "examples",
            "default",
            "type",
            "enum",
            "pattern",
            "minLength",
            "minimum",
            "maximum",
            "items",
            "minItems",
            "uniqueItems",
            "properties",
            "required",
            "propertyNames",
            "additionalProperties");

    private static final Map<String, String> TYPES = Map.of(
            "object", "a group of keys",
            "array", "a list",
            "string", "a text",
            "integer", "a whole number",
            "number", "a number",
            "boolean", "true or false");

    private final Map<?, ?> root;

    private FileSchema(Map<?, ?> root) {
        this.root = root;
    }

    /** Reads a schema of the archive; JSON is YAML. */
    static FileSchema read(String resource) {
        try (InputStream in = FileSchema.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The archive lacks the schema " + resource);
            }
            Load load = new Load(LoadSettings.builder().setLabel(resource).build());
            return new FileSchema((Map<?, ?>) load.loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What in the file is not as the schema has it, in the order of the file. */
    List<Mistake> mistakes(YamlFile file) {
        Check check = new Check(file);
        check.node(root, file.root(), "The file");
        return check.mistakes;
    }

    private final class Check {

        private final YamlFile file;
        private final List<Mistake> mistakes = new ArrayList<>();

        Check(YamlFile file) {
            this.file = file;
        }

        private void say(Node place, String text) {
            mistakes.add(file.mistake(place, text));
        }

        /** @param name what the node is called in a sentence */
        private void node(Map<?, ?> written, Node node, String name) {
            Map<?, ?> schema = resolve(written);
            String wanted = String.valueOf(schema.get("type"));
            if (node.isRecursive()) {
                say(node, name + " contains itself. Way out: write it out.");
            } else if (!isOf(wanted, node)) {
                say(
                        node,
                        name + " must be " + TYPES.get(wanted) + ", and is " + kind(node) + "." + wayOut(wanted, node));
            } else if (node instanceof MappingNode mapping) {
                object(schema, mapping, name);
            } else if (node instanceof SequenceNode list) {
                array(schema, list, name);
            } else {
                scalar(schema, node, name);
            }
        }

        private void object(Map<?, ?> schema, MappingNode mapping, String name) {
            Map<?, ?> properties = part(schema, "properties");
            Map<?, ?> others = part(schema, "additionalProperties");
            Collection<String> known = others.isEmpty() ? texts(properties.keySet()) : names(schema);
            Map<String, Node> said = new LinkedHashMap<>();
            for (NodeTuple entry : mapping.getValue()) {
                Node keyNode = entry.getKeyNode();
                String key = YamlFile.text(keyNode);
                if (said.put(key, keyNode) != null) {
                    say(keyNode, quoted(key) + " is here twice. Way out: keep one.");
                } else if (properties.get(key) instanceof Map<?, ?> property) {
                    node(property, entry.getValueNode(), quoted(key));
                } else if (known.isEmpty() || known.contains(key)) {
                    node(others, entry.getValueNode(), quoted(key));
                } else {
                    say(keyNode, "Nothing is called " + quoted(key) + " here." + meant(key, known));
                }
            }
            for (Object key : list(schema, "required")) {
                if (!said.containsKey(key)) {
                    Map<?, ?> property = resolve(part(properties, key));
                    Object description = property.get("description");
                    say(mapping, name + " lacks " + quoted(key) + (description == null ? "." : ": " + description));
                }
            }
        }

        private void array(Map<?, ?> schema, SequenceNode list, String name) {
            int least = schema.get("minItems") instanceof Integer number ? number : 0;
            if (list.getValue().size() < least) {
                say(list, name + " needs at least " + least + (least == 1 ? " entry." : " entries."));
            }
            Set<String> seen = new HashSet<>();
            for (Node item : list.getValue()) {
                node(
                        part(schema, "items"),
                        item,
                        item instanceof MappingNode ? "The entry" : quoted(YamlFile.text(item)));
                if (Boolean.TRUE.equals(schema.get("uniqueItems")) && !seen.add(YamlFile.text(item))) {
                    say(item, quoted(YamlFile.text(item)) + " is here twice. Way out: keep one.");
                }
            }
        }

        private void scalar(Map<?, ?> schema, Node node, String name) {
            String text = YamlFile.text(node);
            List<?> constants = list(schema, "enum");
            if (!constants.isEmpty() && !constants.contains(text)) {
                say(node, quoted(text) + " is not known as " + name + "." + meant(text, texts(constants)));
            }
            if (schema.get("pattern") instanceof String pattern
                    && !Pattern.compile(pattern).matcher(text).find()) {
                say(node, name + " cannot be " + quoted(text) + ". It is to be: " + schema.get("description"));
            }
            if (schema.get("minLength") instanceof Integer least && text.length() < least) {
                say(node, name + " is empty. It is to be: " + schema.get("description"));
            }
            if (schema.get("minimum") instanceof Integer least && isBeyond(text, least, -1)) {
                say(node, name + " is " + text + " and must be at least " + least + ".");
            }
            if (schema.get("maximum") instanceof Integer most && isBeyond(text, most, 1)) {
                say(node, name + " is " + text + " and must be at most " + most + ".");
            }
        }

        private static boolean isBeyond(String text, int limit, int side) {
            return new BigDecimal(text).compareTo(BigDecimal.valueOf(limit)) == side;
        }
    }

    private Map<?, ?> resolve(Map<?, ?> schema) {
        for (Object word : schema.keySet()) {
            if (!WORDS.contains(word)) {
                throw new IllegalStateException(
                        "The schema says " + word + ", which is not understood. Way out: teach FileSchema the word");
            }
        }
        return schema.get("$ref") instanceof String reference
                ? resolve(part(part(root, "$defs"), reference.replace("#/$defs/", "")))
                : schema;
    }

    private Collection<String> names(Map<?, ?> schema) {
        Map<?, ?> names = part(schema, "propertyNames");
        return texts(list(resolve(names), "enum"));
    }

    private static Map<?, ?> part(Map<?, ?> schema, Object key) {
        return schema.get(key) instanceof Map<?, ?> part ? part : Map.of();
    }

    private static List<?> list(Map<?, ?> schema, String key) {
        return schema.get(key) instanceof List<?> list ? list : List.of();
    }

    private static Collection<String> texts(Collection<?> words) {
        return words.stream().map(String::valueOf).toList();
    }

    private static boolean isOf(String type, Node node) {
        return switch (type) {
            case "object" -> node instanceof MappingNode;
            case "array" -> node instanceof SequenceNode;
            case "string" -> node.getTag().equals(Tag.STR);
            case "boolean" -> node.getTag().equals(Tag.BOOL);
            case "integer" -> node.getTag().equals(Tag.INT);
            // .inf and .nan are numbers in YAML only.
            case "number" ->
                node.getTag().equals(Tag.INT)
                        || (node.getTag().equals(Tag.FLOAT)
                                && YamlFile.text(node).chars().anyMatch(Character::isDigit));
            default -> throw new IllegalStateException("The schema has a part without a type: " + type);
        };
    }

    private static String kind(Node node) {
        if (node instanceof MappingNode) {
            return TYPES.get("object") + "";
        }
        if (node instanceof SequenceNode) {
            return TYPES.get("array") + "";
        }
        String text = quoted(YamlFile.text(node));
        if (node.getTag().equals(Tag.NULL)) {
            return "empty";
        }
        return node.getTag().equals(Tag.STR) ? "the text " + text : text;
    }

    private static String wayOut(String wanted, Node node) {
        boolean isScalar = !(node instanceof MappingNode) && !(node instanceof SequenceNode);
        if (node.getTag().equals(Tag.NULL)) {
            return " Way out: write it, or leave the key out.";
        }
        if (wanted.equals("string") && isScalar) {
            return " Way out: put it in quotes.";
        }
        if (wanted.equals("array") && isScalar) {
            return " Way out: put it in brackets, [" + YamlFile.text(node) + "].";
        }
        return "";
    }

    private static String meant(String word, Collection<String> known) {
        String all = known.isEmpty() ? "" : " Known are: " + String.join(", ", known) + ".";
        return Nearest.to(word, known)
                        .map(near -> " Did you mean " + near + "?")
                        .orElse("")
                + all;
    }

    private static String quoted(@Nullable Object text) {
        return "\"" + text + "\"";
    }
}
