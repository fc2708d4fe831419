package org.jixiao.target.model;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a table's content: what a person saw when deciding. SHA-256 over every part in the order of its
 * declaration, each text with its length, so that no two contents read alike.
 */
final class ContentHash {

    private final MessageDigest digest;

    private ContentHash(MessageDigest digest) {
        this.digest = digest;
    }

    /**
     * The hash as 64 hexadecimal characters.
     *
     * @param more what else was seen besides the content
     */
    static String of(TableContent content, String... more) {
        try {
            ContentHash hash = new ContentHash(MessageDigest.getInstance("SHA-256"));
            hash.add(content);
            for (String part : more) {
                hash.add(part);
            }
            return HexFormat.of().formatHex(hash.digest.digest());
        } catch (NoSuchAlgorithmException | ReflectiveOperationException e) {
            throw new IllegalStateException("every Java platform has SHA-256, and the content is made of records", e);
        }
    }

    private void add(@Nullable Object part) throws ReflectiveOperationException {
        if (part == null) {
            write("0");
        } else if (part instanceof List<?> list) {
            write("[" + list.size());
            for (Object element : list) {
                add(element);
            }
        } else if (part instanceof TargetValue value) {
            add(value.raw());
            add(value.comparator());
            add(value.number());
            add(value.unit());
            add(value.reading());
        } else if (part instanceof BigDecimal number) {
            write("#" + number.toPlainString() + ";");
        } else if (part instanceof Record) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                Object value = component.getAccessor().invoke(part);
                // A project's table has no such part, and its hash is the one it had before there was any.
                if (value != null || component.getType() != DepartmentGoals.class) {
                    add(value);
                }
            }
        } else {
            String text = part instanceof Enum<?> constant ? constant.name() : part.toString();
            write("\"" + text.length() + ":" + text);
        }
    }

    private void write(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
