package org.jixiao.evaluation.application;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jixiao.evaluation.persistence.SchemeVersions;
import org.jixiao.form.application.Forms;

/** Keeps each scoring scheme in force as it stands when the server starts, which is when a changed file takes effect. */
@Singleton
@Startup
@DependsOn({"Migrations", "ConfigurationAtStart"})
public class KeepSchemes {

    @Inject
    private SchemeVersions versions;

    @Inject
    private Forms forms;

    @Inject
    private Clock clock;

    @PostConstruct
    void keep() {
        forms.schemeFiles().values().forEach(file -> versions.keep(file.object(), clock.instant()));
    }
}
