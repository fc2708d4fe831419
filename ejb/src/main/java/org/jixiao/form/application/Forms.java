package org.jixiao.form.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormRules;
import org.jixiao.form.model.LightRules;
import org.jixiao.form.model.SchemeRules;
import org.jixiao.form.model.ScoringScheme;
import org.jixiao.shared.application.ConfigurationFolder;
import org.jixiao.shared.application.ConfigurationKind;
import org.jixiao.shared.application.ConfiguredFiles.ConfiguredFile;

/** The forms, scoring schemes and rules of lights in force, from {@code config/}. */
@ApplicationScoped
public class Forms {

    public static final ConfigurationKind<FormDefinition> FORM_FILES = new ConfigurationKind<>(
            "forms", "form.schema.json", FormDefinition.class, FormDefinition::key, FormRules::flaws);

    public static final ConfigurationKind<ScoringScheme> SCHEME_FILES = new ConfigurationKind<>(
            "schemes", "scheme.schema.json", ScoringScheme.class, ScoringScheme::key, SchemeRules::flaws);

    public static final ConfigurationKind<LightRules> LIGHT_FILES = new ConfigurationKind<>(
            "lights", "lights.schema.json", LightRules.class, LightRules::key, LightRules::flaws);

    @Inject
    private ConfigurationFolder folder;

    private Map<String, ConfiguredFile<FormDefinition>> forms = Map.of();
    private Map<String, ConfiguredFile<ScoringScheme>> schemes = Map.of();
    private Map<String, ConfiguredFile<LightRules>> lights = Map.of();

    @PostConstruct
    void load() {
        forms = folder.read(FORM_FILES).usable();
        schemes = folder.read(SCHEME_FILES).usable();
        lights = folder.read(LIGHT_FILES).usable();
    }

    /** The files of forms in force, by key. */
    public Map<String, ConfiguredFile<FormDefinition>> formFiles() {
        return forms;
    }

    /** The files of scoring schemes in force, by key. */
    public Map<String, ConfiguredFile<ScoringScheme>> schemeFiles() {
        return schemes;
    }

    /** The forms in force, in the order of their files. */
    public List<FormDefinition> all() {
        return forms.values().stream().map(ConfiguredFile::object).toList();
    }

    public Optional<FormDefinition> find(String key) {
        return Optional.ofNullable(forms.get(key)).map(ConfiguredFile::object);
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
                .map(ConfiguredFile::object)
                .orElseThrow(() -> new IllegalStateException("There is no scoring scheme " + key + ". Way out: put "
                        + key + ".yaml into the folder of schemes"));
    }

    /** @throws IllegalStateException when a region names rules of lights that are not configured */
    public LightRules lights(String key) {
        return Optional.ofNullable(lights.get(key))
                .map(ConfiguredFile::object)
                .orElseThrow(() -> new IllegalStateException("There are no rules of lights " + key + ". Way out: put "
                        + key + ".yaml into the folder of lights"));
    }
}
