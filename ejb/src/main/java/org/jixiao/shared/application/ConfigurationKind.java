package org.jixiao.shared.application;

import java.util.List;
import java.util.function.Function;
import org.jixiao.shared.model.Flaw;

/**
 * A kind of configuration file.
 *
 * @param folder the subfolder in which such files lie, such as {@code forms}
 * @param schema the JSON Schema beside them, such as {@code form.schema.json}
 * @param type the record that a file describes
 * @param key the key of such an object, which is also the name of its file
 * @param rules what no schema can say
 */
public record ConfigurationKind<T>(
        String folder, String schema, Class<T> type, Function<T, String> key, Function<T, List<Flaw>> rules) {}
