package org.jixiao.shared.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule says no, in a form that can be told in any language.
 *
 * @param rule the rule's key, which is also the key of its sentence in the message bundle, such as {@code year.missing}
 * @param field the place the reason is about, such as {@code indicators[3].name}; empty when it is about the whole
 * @param arguments what the sentence inserts, in order; one that begins with {@code @} is itself a key, such as {@code
 *     @stage.DRAFT}
 */
public record Reason(String rule, String field, List<String> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String rule, String field, String... arguments) {
        return new Reason(rule, field, List.of(arguments));
    }

    /** Why a text cannot be kept; empty when it is short enough, or none. */
    public static Optional<Reason> tooLong(String field, @Nullable String text, int most) {
        return text == null || text.length() <= most
                ? Optional.empty()
                : Optional.of(of("text.tooLong", field, Integer.toString(text.length()), Integer.toString(most)));
    }

    /** A reason about the whole request. */
    public static Reason of(String rule) {
        return new Reason(rule, "", List.of());
    }
}
