package org.jixiao.form.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.ScoringScheme;
import org.jixiao.shared.application.ConfigurationFolder;

/** The forms and scoring schemes in force, from {@code config/forms/} and {@code config/schemes/}. */
@ApplicationScoped
public class Forms {

    @Inject
    private ConfigurationFolder folder;

    private Map<String, FormDefinition> forms = Map.of();
    private Map<String, ScoringScheme> schemes = Map.of();

    @PostConstruct
    void load() {
        forms = folder.read("forms", FormDefinition.class, FormDefinition::key);
        schemes = folder.read("schemes", ScoringScheme.class, ScoringScheme::key);
    }

    public Collection<FormDefinition> all() {
        return forms.values();
    }

    public Optional<FormDefinition> find(String key) {
        return Optional.ofNullable(forms.get(key));
    }

    /** @throws IllegalStateException when a region or a table names a form that is not configured */
    public FormDefinition get(String key) {
        return find(key)
                .orElseThrow(() -> new IllegalStateException(
                        "There is no form " + key + ". Way out: put " + key + ".yaml into the folder of forms"));
    }

    /** @throws IllegalStateException when a region names a scheme that is not configured */
    public ScoringScheme scheme(String key) {
        return Optional.ofNullable(schemes.get(key))
                .orElseThrow(() -> new IllegalStateException("There is no scoring scheme " + key + ". Way out: put "
                        + key + ".yaml into the folder of schemes"));
    }
}
