package org.jixiao.exchange.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Refuses a PDF whose streams unpack to more than is bearable, before PDFBox unpacks them into memory without bounds.
 *
 * <p>The same goes for what names the characters of a font (ToUnicode): PDFBox writes out every range of codes that it
 * says, and a damaged one may say four thousand million.
 *
 * <p>The streams are looked for in the bytes, because PDFBox unpacks some of them while it opens the file. Pictures are
 * left alone; they are never unpacked.
 */
final class PdfStreams {

    private static final int MOST_BYTES_OF_A_STREAM = 64 * 1024 * 1024;
    private static final long MOST_BYTES = 600L * 1024 * 1024;
    private static final long HIGHEST_RATIO = 200;
    private static final int LEAST_BYTES_FOR_A_RATIO = 4 * 1024 * 1024;

    private static final int MOST_STREAMS = 200_000;

    /** How far before a stream its dictionary may begin. */
    private static final int LONGEST_DICTIONARY = 4096;

    private static final byte[] STREAM = "stream".getBytes(ISO_8859_1);
    private static final Pattern FILTER = Pattern.compile("/(FlateDecode|Fl|LZWDecode|LZW|ASCII85Decode|A85"
            + "|ASCIIHexDecode|AHx|RunLengthDecode|RL)(?![A-Za-z0-9])");

    private static final String RANGES = "beginbfrange";

    /** The words of a list of ranges: codes, what they mean, lists of it, comments, and other words. */
    private static final Pattern WORD = Pattern.compile("<([^<>]*)>|\\[[^\\]]*\\]|%[^\\r\\n]*|[^\\s<>\\[\\]%]+");

    private static final Pattern CODE = Pattern.compile("\\s*(?:[0-9A-Fa-f]{2}\\s*){1,4}");
    private static final long MOST_CODES_OF_A_RANGE = 65_536;
    private static final long MOST_CODES = 5_000_000;

    private final byte[] bytes;
    private long unpacked;
    private long codes;

    private PdfStreams(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Refuses it with {@code file.unpacksTooLarge} or, for ranges of codes that cannot be meant, {@code file.broken}. */
    static void refuseTooLarge(byte[] bytes) {
        new PdfStreams(bytes).refuse();
    }

    private void refuse() {
        int streams = 0;
        int end = 0;
        int dictionaryFrom = 0;
        for (int at = find(bytes, 0); at >= 0; at = find(bytes, at + STREAM.length)) {
            int start = afterLineEnd(bytes, at + STREAM.length);
            boolean ends = at >= 3 && bytes[at - 1] == 'd' && bytes[at - 2] == 'n' && bytes[at - 3] == 'e';
            if (start > 0 && !ends) {
                int from = Math.max(dictionaryFrom, at - LONGEST_DICTIONARY);
                end = end >= start ? end : end(bytes, start);
                unpack(start, end, new String(bytes, from, at - from, ISO_8859_1));
                streams++;
            }
            dictionaryFrom = at;
            if (unpacked > MOST_BYTES || streams > MOST_STREAMS) {
                throw Unreadable.file("file.unpacksTooLarge");
            }
        }
    }

    private void unpack(int start, int end, String before) {
        int object = Math.max(before.lastIndexOf(" obj"), 0);
        String dictionary = before.substring(object);
        List<String> filters = new ArrayList<>();
        Matcher names = FILTER.matcher(dictionary);
        while (names.find()) {
            filters.add(names.group(1));
        }
        if (filters.isEmpty() && isFlate(bytes, start)) {
            filters.add("FlateDecode");
        }
        byte[] packed = bytes;
        int from = start;
        int length = end - start;
        for (String filter : filters) {
            Bounded out = new Bounded(length);
            decode(filter, packed, from, length, out);
            packed = out.toByteArray();
            from = 0;
            length = packed.length;
            unpacked += length;
        }
        String content = new String(packed, from, length, ISO_8859_1);
        for (int at = content.indexOf(RANGES); at >= 0; at = content.indexOf(RANGES, at + 1)) {
            countCodes(WORD.matcher(content).region(at + RANGES.length(), content.length()));
        }
    }

    /** Each range is two codes and what they mean. */
    private void countCodes(Matcher words) {
        List<String> range = new ArrayList<>();
        while (words.find() && !words.group().equals("endbfrange")) {
            if (words.group().startsWith("%")) {
                continue;
            }
            range.add(words.group(1) == null ? words.group() : words.group(1));
            if (range.size() == 3) {
                long span = code(range.get(1)) - code(range.get(0));
                codes += Math.max(0, span);
                if (span > MOST_CODES_OF_A_RANGE || codes > MOST_CODES) {
                    throw Unreadable.broken();
                }
                range.clear();
            }
        }
    }

    private static long code(String digits) {
        if (!CODE.matcher(digits).matches()) {
            throw Unreadable.broken();
        }
        return Long.parseLong(digits.replaceAll("\\s", ""), 16);
    }

    private static void decode(String filter, byte[] packed, int from, int length, Bounded out) {
        try {
            FilterFactory.INSTANCE
                    .getFilter(filter)
                    .decode(new ByteArrayInputStream(packed, from, length), out, new COSDictionary(), 0);
        } catch (IOException | RuntimeException e) {
            if (out.exceeded) {
                throw Unreadable.file("file.unpacksTooLarge");
            }
            // What cannot be unpacked is PDFBox's to complain about.
        }
    }

    private static boolean isFlate(byte[] bytes, int at) {
        return at + 1 < bytes.length
                && (bytes[at] & 0x0F) == 8
                && ((bytes[at] & 0xFF) * 256 + (bytes[at + 1] & 0xFF)) % 31 == 0;
    }

    /** Where the stream ends, or the file. */
    private static int end(byte[] bytes, int start) {
        for (int at = find(bytes, start); at >= 0; at = find(bytes, at + 1)) {
            if (at - start >= 3 && bytes[at - 1] == 'd' && bytes[at - 2] == 'n' && bytes[at - 3] == 'e') {
                return at - 3;
            }
        }
        return bytes.length;
    }

    private static int find(byte[] bytes, int from) {
        for (int i = from; i <= bytes.length - STREAM.length; i++) {
            int same = 0;
            while (same < STREAM.length && bytes[i + same] == STREAM[same]) {
                same++;
            }
            if (same == STREAM.length) {
                return i;
            }
        }
        return -1;
    }

    /** The index behind the line end at an index; -1 when there is none. */
    private static int afterLineEnd(byte[] bytes, int at) {
        int start = at;
        if (start < bytes.length && bytes[start] == '\r') {
            start++;
        }
        if (start < bytes.length && bytes[start] == '\n') {
            start++;
        }
        return start > at ? start : -1;
    }

    /** Takes what a stream unpacks to, and no more than is bearable. */
    private static final class Bounded extends OutputStream {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final long packed;
        private boolean exceeded;

        Bounded(int packed) {
            this.packed = Math.max(1, packed);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            long size = (long) out.size() + length;
            boolean bomb = size > LEAST_BYTES_FOR_A_RATIO && size / packed > HIGHEST_RATIO;
            if (bomb || size > MOST_BYTES_OF_A_STREAM) {
                exceeded = true;
                throw new IOException("Unpacks to more than is bearable");
            }
            out.write(bytes, offset, length);
        }

        byte[] toByteArray() {
            return out.toByteArray();
        }
    }
}
