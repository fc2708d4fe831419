package org.jixiao.form.model;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of a form in which names between braces are filled in. */
final class Braces {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private Braces() {}

    /** The text with every name replaced by its value. */
    static String fill(String text, UnaryOperator<String> values) {
        return NAME.matcher(text).replaceAll(match -> Matcher.quoteReplacement(values.apply(match.group(1))));
    }

    /**
     * The same, but what is empty takes along the one sign that parts it from the next, unless words before it say what
     * is missing: without a name, {@code {level2}:{name};实施周期指标值:{periodTarget};} becomes {@code
     * 数量指标:实施周期指标值:900项;}.
     */
    static String fillTidily(String text, UnaryOperator<String> values) {
        StringBuilder filled = new StringBuilder();
        Matcher matcher = NAME.matcher(text);
        int end = 0;
        while (matcher.find()) {
            filled.append(text, Math.min(end, matcher.start()), matcher.start());
            String value = values.apply(matcher.group(1));
            filled.append(value);
            boolean labelled = matcher.start() - end > 1;
            end = matcher.end() + (value.isEmpty() && !labelled ? 1 : 0);
        }
        return end >= text.length()
                ? filled.toString()
                : filled.append(text, end, text.length()).toString();
    }
}
