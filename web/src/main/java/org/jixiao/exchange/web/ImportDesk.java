package org.jixiao.exchange.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jixiao.exchange.application.PreviewImport.Preview;
import org.jixiao.exchange.model.Correction;
import org.jspecify.annotations.Nullable;

/**
 * The files that a person has before them (预览中的文件): how each is to be read, and what was written over it. It stays for
 * the session, so that a page that is loaded anew, or opened a second time, has the corrections.
 */
@SessionScoped
public class ImportDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 20;

    private final LinkedHashMap<Long, Work> works = new LinkedHashMap<>();

    /** The work on a preview; begun anew where nothing is known of it. */
    synchronized Work of(long id) {
        Work work = works.computeIfAbsent(id, unknown -> new Work());
        if (works.size() > MOST) {
            works.remove(works.keySet().iterator().next());
        }
        return work;
    }

    /** What a person does with one file. */
    static final class Work implements Serializable {

        private static final long serialVersionUID = 1L;

        private ImportSettings settings = new ImportSettings();
        private final ArrayList<Written> written = new ArrayList<>();

        // A large document may go when memory is short; it is read again then.
        private transient @Nullable SoftReference<Preview> preview;
        private transient @Nullable SoftReference<SourceRows> source;

        synchronized ImportSettings settings() {
            return settings;
        }

        synchronized void use(ImportSettings other) {
            settings = other;
            preview = null;
        }

        synchronized List<Written> written() {
            return List.copyOf(written);
        }

        synchronized List<Correction> corrections() {
            return written.stream().map(Written::correction).toList();
        }

        synchronized void write(List<Written> all, Preview shown) {
            written.clear();
            written.addAll(all);
            keep(shown);
        }

        synchronized @Nullable Preview preview() {
            return preview == null ? null : preview.get();
        }

        synchronized void keep(Preview shown) {
            preview = new SoftReference<>(shown);
        }

        synchronized @Nullable SourceRows source() {
            return source == null ? null : source.get();
        }

        synchronized void keep(SourceRows rows) {
            source = new SoftReference<>(rows);
        }
    }

    /**
     * A correction, as the screen tells it.
     *
     * @param place the cell's path on the screen
     * @param before what the cell showed
     * @param after what was written
     */
    public record Written(Correction correction, String place, String before, String after) implements Serializable {}
}
