package org.jixiao.shared.application;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads a YAML file into a record.
 *
 * <p>A record knows texts, numbers, yes and no, enums, records, and lists, sets and maps of these. A list, set or map
 * that the file leaves out is empty.
 *
 * <p>Design notice: not the platform's JSON binding, so that {@code bin/forms} can check files without the platform.
 */
public final class YamlRecord {

    private YamlRecord() {}

    /**
     * Reads one file.
     *
     * @param file its name, for the message when it cannot be used
     * @throws IllegalStateException when it cannot be used, naming the file and, where it can be told, the line
     */
    public static <T> T read(String file, byte[] bytes, Class<T> type) {
        return read(YamlFile.parse(file, bytes), type);
    }

    static <T> T read(YamlFile file, Class<T> type) {
        try {
            return type.cast(Objects.requireNonNull(value(file.root(), type), "it is empty"));
        } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
            throw new IllegalStateException("The configuration file " + file.name() + " cannot be used: " + e, e);
        }
    }

    private static @Nullable Object value(Node node, Type type) {
        if (node.getTag().equals(Tag.NULL)) {
            return absent(type);
        }
        if (type instanceof ParameterizedType generic) {
            return several(node, generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record((MappingNode) node, plain);
        }
        String text = YamlFile.text(node);
        if (plain == String.class) {
            return text;
        }
        if (plain == int.class || plain == Integer.class) {
            return Integer.valueOf(text);
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return Boolean.valueOf(text);
        }
        if (plain == BigDecimal.class) {
            return new BigDecimal(text);
        }
        for (Object constant : plain.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(text + " is no " + plain.getSimpleName());
    }

    private static Object several(Node node, ParameterizedType type) {
        if (type.getRawType() == Map.class) {
            Map<String, Object> entries = new LinkedHashMap<>();
            for (NodeTuple entry : ((MappingNode) node).getValue()) {
                put(entries, YamlFile.text(entry.getKeyNode()), entry.getValueNode(), type.getActualTypeArguments()[1]);
            }
            return entries;
        }
        List<Object> items = new ArrayList<>();
        for (Node item : ((SequenceNode) node).getValue()) {
            Object value = value(item, type.getActualTypeArguments()[0]);
            if (value != null) {
                items.add(value);
            }
        }
        return type.getRawType() == Set.class ? new LinkedHashSet<>(items) : items;
    }

    private static void put(Map<String, Object> entries, String key, Node node, Type type) {
        Object value = value(node, type);
        if (value != null) {
            entries.put(key, value);
        }
    }

    private static Object record(MappingNode node, Class<?> type) {
        Map<String, Node> said = new LinkedHashMap<>();
        node.getValue().forEach(entry -> said.put(YamlFile.text(entry.getKeyNode()), entry.getValueNode()));
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            Node part = said.get(components[i].getName());
            values[i] =
                    part == null ? absent(components[i].getGenericType()) : value(part, components[i].getGenericType());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(String.valueOf(e.getCause()), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is no public record", e);
        }
    }

    private static @Nullable Object absent(Type type) {
        if (type == int.class) {
            return 0;
        }
        if (type == boolean.class) {
            return false;
        }
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class
                    ? Map.of()
                    : generic.getRawType() == Set.class ? Set.of() : List.of();
        }
        return null;
    }
}
