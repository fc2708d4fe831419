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

    private static final Map<String, Integer> READS = new ConcurrentHashMap<>();

    /** How often a file was read. */
    static int reads(byte[] file) {
        return READS.getOrDefault(name(file), 0);
    }

    private static String name(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    static byte[] of(ReadDocument document) {
        String name = UUID.randomUUID().toString();
        DOCUMENTS.put(name, document);
        return name.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public ReadDocument read(byte[] bytes, String fileName, @Nullable String form) {
        READS.merge(name(bytes), 1, Integer::sum);
        return Objects.requireNonNull(DOCUMENTS.get(name(bytes)));
    }
}
