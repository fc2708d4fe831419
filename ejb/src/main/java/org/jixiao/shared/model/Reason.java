package org.jixiao.shared.model;

import java.util.List;

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

    /** A reason about the whole request. */
    public static Reason of(String rule) {
        return new Reason(rule, "", List.of());
    }
}
