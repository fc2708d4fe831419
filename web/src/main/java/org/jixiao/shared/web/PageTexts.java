package org.jixiao.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.List;
import java.util.Set;
import org.jixiao.shared.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The texts as pages write them: {@code #{texts['inbox.title']}}, and with arguments {@code #{texts.of('inbox.count',
 * n)}}.
 */
@Named("texts")
@RequestScoped
public class PageTexts extends AbstractMap<String, String> {

    @Inject
    private Language language;

    @Override
    public String get(@Nullable Object key) {
        return Texts.text(language.locale(), String.valueOf(key));
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return true;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return Set.of();
    }

    public String of(String key, @Nullable Object first) {
        return Texts.text(language.locale(), key, told(first));
    }

    public String of(String key, @Nullable Object first, @Nullable Object second) {
        return Texts.text(language.locale(), key, told(first), told(second));
    }

    public String of(String key, @Nullable Object first, @Nullable Object second, @Nullable Object third) {
        return Texts.text(language.locale(), key, told(first), told(second), told(third));
    }

    /** A person as shown: with the one who was represented, if anybody was. */
    public String person(String name, @Nullable String onBehalfOf) {
        return Texts.person(language.locale(), name, onBehalfOf == null || onBehalfOf.isEmpty() ? null : onBehalfOf);
    }

    /** The sentence of a rule that says no. */
    public String of(Reason reason) {
        return of(reason.rule(), reason.arguments());
    }

    /** The sentence of a rule with what it inserts. */
    public String of(String rule, List<String> arguments) {
        return Texts.text(language.locale(), rule, arguments.toArray());
    }

    private static Object told(@Nullable Object argument) {
        return argument == null ? "" : argument instanceof Number ? argument.toString() : argument;
    }
}
