package org.jixiao.evaluation.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jixiao.form.model.ScoringScheme;
import org.jixiao.shared.application.YamlRecord;

/** The scoring schemes as they are configured. */
public final class Schemes {

    private Schemes() {}

    public static ScoringScheme of(String key) {
        String file = "schemes/" + key + ".yaml";
        try (InputStream in =
                Objects.requireNonNull(Schemes.class.getResourceAsStream("/jixiao/config/" + file), file)) {
            return YamlRecord.read(file, in.readAllBytes(), ScoringScheme.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
