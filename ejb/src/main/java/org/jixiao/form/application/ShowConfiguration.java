package org.jixiao.form.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jixiao.form.model.FormDefinition.Layout;
import org.jixiao.form.model.FormDefinition.MoneyUnit;
import org.jixiao.form.model.FormDefinition.Sheet;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.Regions;
import org.jixiao.organization.model.Post;
import org.jixiao.organization.model.Region;
import org.jixiao.shared.application.ConfiguredFiles.ConfiguredFile;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;

/** The forms, scoring schemes and regions in force and the files they come from, for the system administrator. */
@Stateless
public class ShowConfiguration {

    @Inject
    private CurrentCaller caller;

    @Inject
    private Forms forms;

    @Inject
    private Regions regions;

    /** @throws Refusal FORBIDDEN when the caller is not the system administrator */
    public ConfigurationView show() {
        if (!caller.get().holds(Post.SYSTEM_ADMINISTRATOR)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost"));
        }
        return new ConfigurationView(
                forms.formFiles().values().stream()
                        .map(file -> new FormView(
                                file.object().key(),
                                file.object().name(),
                                file.object().moneyUnit(),
                                file.object().sheets().stream()
                                        .map(SheetView::of)
                                        .toList(),
                                Source.of(file)))
                        .toList(),
                forms.schemeFiles().values().stream()
                        .map(file -> new SchemeView(
                                file.object().key(), file.object().name(), Source.of(file)))
                        .toList(),
                regions.files().values().stream()
                        .map(file -> new RegionView(
                                file.object().code(),
                                file.object().name(),
                                file.object().bureau(),
                                file.object().years(),
                                new TreeSet<>(file.object().leavesOut()),
                                Source.of(file)))
                        .toList());
    }

    /** What is in force, in the order of the files. */
    public record ConfigurationView(List<FormView> forms, List<SchemeView> schemes, List<RegionView> regions) {}

    public record FormView(String key, String name, MoneyUnit moneyUnit, List<SheetView> sheets, Source source) {}

    public record SheetView(SheetKind kind, Layout layout) {

        static SheetView of(Sheet sheet) {
            return new SheetView(sheet.kind(), sheet.layout());
        }
    }

    public record SchemeView(String key, String name, Source source) {}

    /**
     * A region.
     *
     * @param name by language
     * @param leavesOut the names of the stages it passes over
     */
    public record RegionView(
            String code,
            Map<String, String> name,
            String bureau,
            List<Region.Since> years,
            Set<String> leavesOut,
            Source source) {}

    /**
     * Where an object stands.
     *
     * @param file as an operator finds it
     * @param own whether the file is the operator's, not the archive's
     */
    public record Source(String file, boolean own) {

        static Source of(ConfiguredFile<?> configured) {
            return new Source(configured.file().name(), configured.own());
        }
    }
}
