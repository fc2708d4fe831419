package org.jixiao.whole.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jixiao.exchange.application.DocumentFiles;
import org.jixiao.exchange.model.ReadDocument;
import org.jspecify.annotations.Nullable;

/** Files that hold nothing but the name of a document made by hand. */
@Specializes
@ApplicationScoped
public class HandMadeFiles extends DocumentFiles {

    private static final Map<String, ReadDocument> DOCUMENTS = new ConcurrentHashMap<>();

    static byte[] of(ReadDocument document) {
        String name = UUID.randomUUID().toString();
        DOCUMENTS.put(name, document);
        return name.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public ReadDocument read(byte[] bytes, String fileName, @Nullable String form) {
        return Objects.requireNonNull(DOCUMENTS.get(new String(bytes, StandardCharsets.UTF_8)));
    }
}
