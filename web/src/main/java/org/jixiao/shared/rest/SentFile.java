package org.jixiao.shared.rest;

import jakarta.ws.rs.core.EntityPart;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A file that was sent as a part of a form. */
public final class SentFile {

    private SentFile() {}

    /** Its name as it was sent: in UTF-8, of which the server makes one character for each byte; empty without one. */
    public static String name(EntityPart part) {
        String told = part.getFileName().orElse("");
        if (told.chars().anyMatch(character -> character > 0xFF)) {
            return told;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(told.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return told;
        }
    }
}
