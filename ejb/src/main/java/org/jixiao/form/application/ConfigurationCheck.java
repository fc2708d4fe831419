package org.jixiao.form.application;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.LightRules;
import org.jixiao.form.model.ScoringScheme;
import org.jixiao.organization.application.Calendars;
import org.jixiao.organization.application.Regions;
import org.jixiao.organization.model.CalendarYear;
import org.jixiao.organization.model.Region;
import org.jixiao.shared.application.BrokenConfiguration;
import org.jixiao.shared.application.ConfigurationFolder;
import org.jixiao.shared.application.ConfiguredFiles;
import org.jixiao.shared.application.ConfiguredFiles.ConfiguredFile;
import org.jixiao.shared.application.Mistake;
import org.jixiao.shared.model.Nearest;

/**
 * Whether all configuration files can be used, and fit each other.
 *
 * @param regions those of {@code regions/}
 * @param forms those of {@code forms/}
 * @param schemes those of {@code schemes/}
 * @param lights those of {@code lights/}
 * @param calendars those of {@code calendars/}
 * @param mistakes all that is wrong, in the order of the files
 */
public record ConfigurationCheck(
        ConfiguredFiles<Region> regions,
        ConfiguredFiles<FormDefinition> forms,
        ConfiguredFiles<ScoringScheme> schemes,
        ConfiguredFiles<LightRules> lights,
        ConfiguredFiles<CalendarYear> calendars,
        List<Mistake> mistakes) {

    /** Reads everything and tells all mistakes at once. */
    public static ConfigurationCheck of(ConfigurationFolder folder) {
        ConfiguredFiles<Region> regions = folder.read(Regions.FILES);
        ConfiguredFiles<FormDefinition> forms = folder.read(Forms.FORM_FILES);
        ConfiguredFiles<ScoringScheme> schemes = folder.read(Forms.SCHEME_FILES);
        ConfiguredFiles<LightRules> lights = folder.read(Forms.LIGHT_FILES);
        ConfiguredFiles<CalendarYear> calendars = folder.read(Calendars.FILES);
        List<Mistake> mistakes = new ArrayList<>(folder.mistakes());
        mistakes.addAll(forms.mistakes());
        mistakes.addAll(schemes.mistakes());
        mistakes.addAll(lights.mistakes());
        mistakes.addAll(regions.mistakes());
        regions.files().values().forEach(region -> {
            mistakes.addAll(missing(region, forms.names(), schemes.names()));
            refers(region, "lights", "rules of lights", region.object().lights(), lights.names())
                    .ifPresent(mistakes::add);
        });
        mistakes.addAll(calendars.mistakes());
        return new ConfigurationCheck(regions, forms, schemes, lights, calendars, List.copyOf(mistakes));
    }

    /** @throws BrokenConfiguration when there is any mistake */
    public void insist() {
        if (!mistakes.isEmpty()) {
            throw new BrokenConfiguration(mistakes);
        }
    }

    private static List<Mistake> missing(ConfiguredFile<Region> region, Set<String> forms, Set<String> schemes) {
        List<Mistake> mistakes = new ArrayList<>();
        List<Region.Since> years = region.object().years();
        for (int i = 0; i < years.size(); i++) {
            refers(region, "years[" + i + "].form", "form", years.get(i).form(), forms)
                    .ifPresent(mistakes::add);
            refers(
                            region,
                            "years[" + i + "].scheme",
                            "scoring scheme",
                            years.get(i).scheme(),
                            schemes)
                    .ifPresent(mistakes::add);
        }
        return mistakes;
    }

    private static Optional<Mistake> refers(
            ConfiguredFile<Region> region, String path, String what, String key, Set<String> known) {
        if (known.contains(key)) {
            return Optional.empty();
        }
        String near = Nearest.to(key, known)
                .map(name -> " Did you mean " + name + "?")
                .orElse("");
        return Optional.of(region.file()
                .mistake(
                        path,
                        "There is no " + what + " \"" + key + "\"." + near + " Way out: put " + key
                                + ".yaml into its folder, or name one that is there."));
    }

    /**
     * Checks the files of the archive together with those of an operator's folder, without a server.
     *
     * @param arguments the folder; none for the archive's files alone
     */
    public static void main(String[] arguments) {
        Optional<Path> folder = arguments.length == 0 ? Optional.empty() : Optional.of(Path.of(arguments[0]));
        ConfigurationCheck check = of(new ConfigurationFolder(folder));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        check.mistakes.forEach(out::println);
        out.println(check.summary());
        if (!check.mistakes.isEmpty()) {
            System.exit(1);
        }
    }

    private String summary() {
        return "Files read: forms " + forms.names().size() + ", schemes "
                + schemes.names().size() + ", lights " + lights.names().size() + ", regions "
                + regions.names().size() + ", calendars "
                + calendars.names().size() + "; mistakes: " + mistakes.size();
    }
}
