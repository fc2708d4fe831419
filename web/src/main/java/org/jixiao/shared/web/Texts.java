package org.jixiao.shared.web;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the bundles in {@code messages/}, one bundle per capability. A key that no bundle has is shown as it is,
 * which a test forbids.
 */
public final class Texts {

    /** The capabilities that have a bundle. */
    public static final List<String> BUNDLES = List.of(
            "shared",
            "organization",
            "form",
            "target",
            "review",
            "approval",
            "monitoring",
            "evaluation",
            "exchange",
            "notice",
            "result",
            "audit");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** The language in which a person is answered: English when asked for first, else Chinese. */
    public static Locale language(Locale wanted) {
        return "en".equals(wanted.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /**
     * The sentence of a key.
     *
     * @param arguments what it inserts, in order; a text that begins with {@code @} is a key of its own, such as {@code
     *     @stage.DRAFT}
     */
    public static String text(Locale locale, String key, Object... arguments) {
        Locale language = language(locale);
        String pattern = pattern(language, key).orElse(key);
        if (arguments.length == 0) {
            return pattern;
        }
        Object[] told = Arrays.stream(arguments)
                .map(argument -> argument instanceof String text ? named(language, text) : argument)
                .toArray();
        return new MessageFormat(pattern, language).format(told);
    }

    /** A person as shown: with the one who was represented, if anybody was, such as 张三（代李四）. */
    public static String person(Locale locale, String name, @Nullable String onBehalfOf) {
        return onBehalfOf == null ? name : text(locale, "person.forAnother", name, onBehalfOf);
    }

    /** What a person wrote may begin with the sign, too; only what is a key is looked up. */
    private static String named(Locale language, String text) {
        return text.startsWith("@") ? pattern(language, text.substring(1)).orElse(text) : text;
    }

    private static Optional<String> pattern(Locale language, String key) {
        return BUNDLES.stream()
                .map(name -> bundle(name, language))
                .filter(texts -> texts.containsKey(key))
                .map(texts -> texts.getString(key))
                .findFirst();
    }

    private static ResourceBundle bundle(String name, Locale language) {
        try {
            return ResourceBundle.getBundle("messages." + name, language, Texts.class.getClassLoader(), NO_FALLBACK);
        } catch (MissingResourceException e) {
            throw new IllegalStateException("The archive lacks the texts of " + name + " in " + language, e);
        }
    }
}
