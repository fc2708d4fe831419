package org.jixiao.shared.application;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.ByteArrayInputStream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads a YAML file into a record. */
public final class YamlRecord {

    private YamlRecord() {}

    /**
     * Reads one file.
     *
     * @param file its name, for the message when it cannot be used
     * @throws IllegalStateException when it cannot be used, naming the file and, for its syntax, the line
     */
    public static <T> T read(String file, byte[] bytes, Class<T> type) {
        Load load = new Load(LoadSettings.builder().setLabel(file).build());
        try (Jsonb binding = JsonbBuilder.create()) {
            Object content = load.loadFromInputStream(new ByteArrayInputStream(bytes));
            return binding.fromJson(binding.toJson(content), type);
        } catch (Exception e) {
            throw new IllegalStateException("The configuration file " + file + " cannot be used: " + e.getMessage(), e);
        }
    }
}
