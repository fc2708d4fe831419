package org.jixiao.exchange.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a zip in memory, unpacked only as they are read, and no more of them than is bearable.
 *
 * <p>Design notice: the guard of POI ({@code ZipSecureFile}) is one setting for the whole server and unpacks all entries
 * into memory first; here each file is counted by itself, over all that is ever unpacked of it.
 */
final class ZipParts implements ZipEntrySource {

    private static final int MOST_ENTRIES = 10_000;

    /** What a file may be unpacked to in all; 80,000 rows of 12 cells are 80 MB. */
    private static final long MOST_BYTES = 600L * 1024 * 1024;

    /** Content types and relationships are held in memory as a tree. */
    private static final long MOST_BYTES_OF_AN_INDEX = 4L * 1024 * 1024;

    /** Text of tables shrinks to a tenth or twentieth; what shrinks more than this was made to harm. */
    private static final long HIGHEST_RATIO = 100;

    private static final long LEAST_BYTES_FOR_A_RATIO = 10L * 1024 * 1024;

    private final ZipFile zip;
    private long unpacked;
    private boolean exceeded;
    private boolean closed;

    /**
     * Opens a zip.
     *
     * @throws IOException when it is none, or has too many entries, or two of one name
     */
    ZipParts(byte[] bytes) throws IOException {
        zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
        Set<String> names = new HashSet<>();
        Enumeration<ZipArchiveEntry> entries = zip.getEntries();
        while (entries.hasMoreElements()) {
            String name = entries.nextElement().getName().toLowerCase(Locale.ROOT);
            if (!names.add(name) || names.size() > MOST_ENTRIES) {
                close();
                throw new IOException("Too many entries, or two of the name " + name);
            }
        }
    }

    /** Whether reading ended because the file unpacks to more than is bearable. */
    boolean exceeded() {
        return exceeded;
    }

    /** Without the properties (author, times), which nobody asks for and POI holds as a tree that may be bottomless. */
    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return Collections.enumeration(Collections.list(zip.getEntries()).stream()
                .filter(entry -> !isProperties(entry.getName()))
                .toList());
    }

    private static boolean isProperties(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("docprops/");
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        String name = path.replace('\\', '/');
        if (isProperties(name)) {
            return null;
        }
        ZipArchiveEntry entry = zip.getEntry(name);
        Enumeration<ZipArchiveEntry> entries = zip.getEntries();
        while (entry == null && entries.hasMoreElements()) {
            ZipArchiveEntry other = entries.nextElement();
            entry = other.getName().equalsIgnoreCase(name) ? other : null;
        }
        return entry;
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        // Office files know these two; for others the zip library would look for libraries of their own.
        if (entry.getMethod() != ZipArchiveEntry.STORED && entry.getMethod() != ZipArchiveEntry.DEFLATED) {
            throw new IOException("Packed in a way that Office files are not");
        }
        return new Counted(zip.getInputStream(entry), entry);
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        zip.close();
    }

    /** An entry's bytes, counted as they are unpacked. */
    private final class Counted extends FilterInputStream {

        private final long packed;
        private final long most;
        private long read;

        Counted(InputStream in, ZipArchiveEntry entry) {
            super(in);
            packed = Math.max(1, entry.getCompressedSize());
            String name = entry.getName().toLowerCase(Locale.ROOT);
            boolean index = name.endsWith(".rels") || name.equals("[content_types].xml");
            most = index ? MOST_BYTES_OF_AN_INDEX : MOST_BYTES;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = super.skip(count);
            count(skipped);
            return skipped;
        }

        private void count(long bytes) throws IOException {
            read += bytes;
            unpacked += bytes;
            boolean bomb = read > LEAST_BYTES_FOR_A_RATIO && read / packed > HIGHEST_RATIO;
            if (bomb || read > most || unpacked > MOST_BYTES) {
                exceeded = true;
                throw new IOException("Unpacks to more than is bearable");
            }
        }
    }
}
