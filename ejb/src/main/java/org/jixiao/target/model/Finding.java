package org.jixiao.target.model;

import java.util.List;

/**
 * Something found in a table or a file that a person should look at.
 *
 * @param severity only {@link Severity#ERROR} stops a submission
 * @param place the cell: a path of the content such as {@code indicators[3].target}, or a line and column of a file
 * @param rule the rule's key, which is also the key of its sentence in the message bundle
 * @param arguments what the sentence inserts, in order
 */
public record Finding(Severity severity, String place, String rule, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding error(String place, String rule, String... arguments) {
        return new Finding(Severity.ERROR, place, rule, List.of(arguments));
    }

    public static Finding warning(String place, String rule, String... arguments) {
        return new Finding(Severity.WARNING, place, rule, List.of(arguments));
    }

    public static Finding hint(String place, String rule, String... arguments) {
        return new Finding(Severity.HINT, place, rule, List.of(arguments));
    }
}
