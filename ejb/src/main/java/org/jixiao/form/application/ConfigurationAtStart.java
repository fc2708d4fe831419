package org.jixiao.form.application;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jixiao.shared.application.BrokenConfiguration;
import org.jixiao.shared.application.ConfigurationFolder;

/**
 * Refuses to start with a broken configuration file, and says all that is wrong in one entry of the log.
 *
 * <p>Design notice: a server that left out a broken file would show some region's people another region's form, or none,
 * and nobody would look into the log of a server that runs.
 */
@Singleton
@Startup
public class ConfigurationAtStart {

    private static final Logger LOG = Logger.getLogger(ConfigurationAtStart.class.getName());

    @Inject
    private ConfigurationFolder folder;

    @PostConstruct
    void check() {
        try {
            ConfigurationCheck.of(folder).insist();
        } catch (BrokenConfiguration e) {
            LOG.log(Level.SEVERE, "{0}", e.getMessage());
            throw e;
        }
    }
}
