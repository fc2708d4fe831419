package org.jixiao.organization.application;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jixiao.shared.persistence.Migrations;

/**
 * The first start without demonstration data founds the three administrators. Their passwords go into the file named by
 * {@code jixiao.administrators.file}, readable by its owner only, and nowhere else; whoever starts the server shows them
 * once and deletes the file.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstStart {

    @Inject
    @ConfigProperty(name = "jixiao.demo", defaultValue = "false")
    private boolean demonstration;

    @Inject
    @ConfigProperty(name = "jixiao.administrators.file")
    private Optional<String> file;

    @Inject
    private Migrations migrations;

    @Inject
    private FoundAdministrators foundAdministrators;

    @PostConstruct
    void found() {
        migrations.ready();
        if (demonstration || file.isEmpty()) {
            return;
        }
        Path path = Path.of(file.get());
        try {
            // The file comes first: administrators whose passwords nobody learns would lock everybody out.
            Files.deleteIfExists(path);
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Map<String, String> passwords = foundAdministrators.found();
            StringBuilder lines = new StringBuilder();
            passwords.forEach((login, password) ->
                    lines.append(login).append(' ').append(password).append('\n'));
            Files.writeString(path, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("The file for the administrators' passwords cannot be written: " + path, e);
        }
    }
}
