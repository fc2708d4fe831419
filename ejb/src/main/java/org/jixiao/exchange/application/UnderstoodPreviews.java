package org.jixiao.exchange.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jixiao.exchange.model.ReadDocument;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was understood of the files last previewed, so that a correction need not read the file again. Few documents
 * are kept, none that is large, and each only while there is memory to spare: what is gone is read again.
 */
@ApplicationScoped
class UnderstoodPreviews {

    private static final int MOST_DOCUMENTS = 20;

    private static final int MOST_TABLES = 1_000;

    private final Map<Key, SoftReference<ReadDocument>> kept = new LinkedHashMap<>();

    /**
     * What was understood of a preview's file.
     *
     * @param form the form's key; null where it is recognised
     * @param reading reads the file
     */
    ReadDocument of(long preview, @Nullable String form, Supplier<ReadDocument> reading) {
        Key key = new Key(preview, form);
        ReadDocument known = find(key);
        if (known != null) {
            return known;
        }
        ReadDocument read = reading.get();
        keep(key, read);
        return read;
    }

    private synchronized @Nullable ReadDocument find(Key key) {
        SoftReference<ReadDocument> reference = kept.get(key);
        return reference == null ? null : reference.get();
    }

    private synchronized void keep(Key key, ReadDocument read) {
        if (read.tables().size() > MOST_TABLES) {
            return;
        }
        kept.put(key, new SoftReference<>(read));
        if (kept.size() > MOST_DOCUMENTS) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    /** Forgets a preview that was taken over. */
    synchronized void forget(long preview) {
        kept.keySet().removeIf(key -> key.preview() == preview);
    }

    private record Key(long preview, @Nullable String form) {}
}
