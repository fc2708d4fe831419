package org.jixiao.whole;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Gives each container of {@code arquillian.xml} a new database of the kind it is named after. */
public final class ContainerDatabases implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Setup.class);
    }

    /** Looks at the containers before they are set up. */
    public static final class Setup {

        void give(@Observes ContainerRegistry registry) {
            for (Container<?> container : registry.getContainers()) {
                Database database = Database.valueOf(container.getName().toUpperCase(Locale.ROOT));
                Map<String, String> settings = database.settings(Server.newFolder("container_" + container.getName()));
                String options = settings.entrySet().stream()
                        .map(setting -> " -D" + setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining());
                container
                        .getContainerConfiguration()
                        .property(
                                "cmdOptions",
                                "-Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=160m"
                                        + " -Djava.io.tmpdir="
                                        + System.getProperty("java.io.tmpdir")
                                        + options);
            }
        }
    }
}
