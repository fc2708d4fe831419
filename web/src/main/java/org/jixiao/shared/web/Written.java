package org.jixiao.shared.web;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a grid sends: an object of texts, as people typed them. What should be a number and is none is collected as a
 * reason with its place, so that everything unreadable is told at once.
 */
public final class Written {

    private static final int LONGEST_NUMBER = 24;

    private final JsonObject object;
    private final String at;
    private final List<Reason> reasons;

    private Written(JsonObject object, String at, List<Reason> reasons) {
        this.object = object;
        this.at = at;
        this.reasons = reasons;
    }

    /** @throws Refusal MALFORMED when it is no JSON object, which only happens when somebody tampers */
    public static Written read(@Nullable String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text == null ? "" : text))) {
            return new Written(reader.readObject(), "", new ArrayList<>());
        } catch (JsonException e) {
            throw Refusal.malformed("request.unreadable", "");
        }
    }

    /** @throws Refusal RULE when something could not be read */
    public void refuseUnreadable() {
        if (!reasons.isEmpty()) {
            throw new Refusal(Refusal.Kind.RULE, reasons);
        }
    }

    public Written part(String name) {
        JsonValue value = object.get(name);
        return new Written(
                value instanceof JsonObject part ? part : JsonValue.EMPTY_JSON_OBJECT, at + name + ".", reasons);
    }

    public List<Written> list(String name) {
        List<Written> parts = new ArrayList<>();
        if (object.get(name) instanceof JsonArray array) {
            for (JsonValue value : array) {
                if (value instanceof JsonObject part) {
                    parts.add(new Written(part, at + name + "[" + parts.size() + "].", reasons));
                }
            }
        }
        return parts;
    }

    /** A text without blanks around it; null when there is none. */
    public @Nullable String text(String name) {
        JsonValue value = object.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        String stripped = text.replace("\r\n", "\n").strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** A number as people type it: with separators, full-width digits, or not at all. */
    public @Nullable BigDecimal number(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
        if (plain.length() > LONGEST_NUMBER || !plain.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)")) {
            reasons.add(Reason.of("number.unreadable", at + name, text));
            return null;
        }
        return new BigDecimal(plain);
    }

    public @Nullable Integer integer(String name) {
        BigDecimal number = number(name);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(1_000_000_000)) > 0) {
            reasons.add(Reason.of("number.unreadable", at + name, number.toPlainString()));
            return null;
        }
        return number.intValue();
    }
}
