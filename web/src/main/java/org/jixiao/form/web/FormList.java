package org.jixiao.form.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jixiao.form.application.ShowConfiguration;
import org.jixiao.form.application.ShowConfiguration.ConfigurationView;
import org.jixiao.form.application.ShowConfiguration.FormView;
import org.jixiao.form.application.ShowConfiguration.RegionView;
import org.jixiao.form.application.ShowConfiguration.SchemeView;
import org.jspecify.annotations.Nullable;

/** The forms, scoring schemes and regions in force (表样与地区配置), with the files they come from. */
@Named
@RequestScoped
public class FormList {

    @Inject
    private ShowConfiguration showConfiguration;

    private @Nullable ConfigurationView view;

    public void open() {
        view = showConfiguration.show();
    }

    public List<FormView> getForms() {
        return view == null ? List.of() : view.forms();
    }

    public List<SchemeView> getSchemes() {
        return view == null ? List.of() : view.schemes();
    }

    public List<RegionView> getRegions() {
        return view == null ? List.of() : view.regions();
    }

    /** A region's name in the language of the page. */
    public String name(RegionView region) {
        String language =
                FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage();
        return region.name().getOrDefault(language, region.code());
    }
}
