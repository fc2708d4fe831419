package org.jixiao.shared.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads parameters from text, so that what cannot be read is told by name and not answered by the container. */
public final class Parameters {

    private static final int USUAL_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 200;

    private Parameters() {}

    public static @Nullable Integer integer(String name, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw Refusal.malformed("parameter.notANumber", name, text);
        }
    }

    public static @Nullable Long id(String name, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw Refusal.malformed("parameter.notANumber", name, text);
        }
    }

    /** How many are wanted: 50 unless told, at most 200. */
    public static int limit(@Nullable String text) {
        Integer limit = integer("limit", text);
        if (limit == null) {
            return USUAL_LIMIT;
        }
        if (limit < 1 || limit > HIGHEST_LIMIT) {
            throw Refusal.malformed("parameter.limit", "limit", limit.toString());
        }
        return limit;
    }

    /** The id in a path; what is no number is no such thing. */
    public static long pathId(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refusal.malformed("parameter.notANumber", "id", text);
        }
    }

    public static <E extends Enum<E>> @Nullable E constant(String name, @Nullable String text, Class<E> type) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> Refusal.malformed("parameter.unknown", name, text));
    }

    /** One constant or none as a set. */
    public static <E extends Enum<E>> Set<E> constants(String name, @Nullable String text, Class<E> type) {
        E constant = constant(name, text, type);
        return constant == null ? Set.of() : EnumSet.of(constant);
    }

    /** Yes, no, or nothing said. */
    public static @Nullable Boolean flag(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return switch (text.strip()) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw Refusal.malformed("parameter.unknown", name, text);
        };
    }

    public static @Nullable LocalDate date(String name, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Refusal.malformed("parameter.notADate", name, text);
        }
    }

    /**
     * A moment given as such or as a date.
     *
     * @param end whether a date means the end of its day
     */
    public static @Nullable Instant moment(String name, @Nullable String text, boolean end, ZoneId zone) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Instant.parse(text.strip());
        } catch (DateTimeParseException e) {
            LocalDate day = date(name, text);
            return day == null
                    ? null
                    : (end ? day.plusDays(1) : day).atStartOfDay(zone).toInstant();
        }
    }

    /** A hash as it stands in {@code If-Match}, with or without quotes. */
    public static @Nullable String hash(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            return null;
        }
        String text = ifMatch.strip();
        if (text.startsWith("W/")) {
            text = text.substring(2);
        }
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    /** What must be there: the body of a request or an element of a list. */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Refusal.malformed("field.missing", field);
        }
        return value;
    }
}
