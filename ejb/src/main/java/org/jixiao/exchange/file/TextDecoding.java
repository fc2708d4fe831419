package org.jixiao.exchange.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;

/**
 * Turns a file's bytes into text: by its byte order mark, else as strict UTF-8, else as strict GB18030.
 *
 * <p>The order matters: GB18030 accepts almost any bytes, UTF-8 hardly any that were not meant so.
 */
final class TextDecoding {

    private static final List<byte[]> SIGNATURES = List.of(
            signature('%', 'P', 'D', 'F', '-'),
            signature('P', 'K', 3, 4),
            signature('P', 'K', 5, 6),
            signature(0xD0, 0xCF, 0x11, 0xE0),
            signature('R', 'a', 'r', '!'),
            signature('{', '\\', 'r', 't', 'f'));

    private TextDecoding() {}

    /** The text, or a refusal ({@code file.notText}) that names the line where it ceases to be text. */
    static String decode(byte[] bytes) {
        for (byte[] signature : SIGNATURES) {
            if (startsWith(bytes, signature)) {
                throw notText(1);
            }
        }
        String text = withoutMark(decoded(bytes));
        int strange = firstControl(text);
        if (strange >= 0) {
            throw notText(1
                    + (int) text.substring(0, strange)
                            .chars()
                            .filter(c -> c == '\n')
                            .count());
        }
        return text;
    }

    private static String decoded(byte[] bytes) {
        if (startsWith(bytes, signature(0xFF, 0xFE))) {
            return strictly(StandardCharsets.UTF_16LE, bytes).orRefuse(bytes);
        }
        if (startsWith(bytes, signature(0xFE, 0xFF))) {
            return strictly(StandardCharsets.UTF_16BE, bytes).orRefuse(bytes);
        }
        Attempt utf8 = strictly(StandardCharsets.UTF_8, bytes);
        if (utf8.complete()) {
            return utf8.text();
        }
        Attempt gb = strictly(Charset.forName("GB18030"), bytes);
        return gb.complete() || gb.read() > utf8.read() ? gb.orRefuse(bytes) : utf8.orRefuse(bytes);
    }

    private static Attempt strictly(Charset charset, byte[] bytes) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 16);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        return new Attempt(out.flip().toString(), !result.isError(), in.position());
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static int firstControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                return i;
            }
        }
        return -1;
    }

    private static Refusal notText(int line) {
        return Refusal.rule(Reason.of("file.notText", CellPlace.ofLine(line).toString(), String.valueOf(line)));
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] signature(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** How far a character set led. */
    private record Attempt(String text, boolean complete, int read) {

        String orRefuse(byte[] bytes) {
            if (complete) {
                return text;
            }
            int line = 1;
            for (int i = 0; i < read && i < bytes.length; i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw notText(line);
        }
    }
}
