package org.jixiao.shared.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/** What our stylesheet and scripts are now, so that browsers may keep them and still never use an old one. */
@Named
@ApplicationScoped
public class Release {

    private static final String FOLDER = "/resources/jixiao/";
    private static final int DIGITS = 12;

    @Inject
    private ServletContext archive;

    private String version = "";

    @PostConstruct
    void look() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Set<String> files = archive.getResourcePaths(FOLDER);
            for (String file : new TreeSet<>(files == null ? Set.of() : files)) {
                try (InputStream in = archive.getResourceAsStream(file)) {
                    if (in != null) {
                        digest.update(in.readAllBytes());
                    }
                }
            }
            version = HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public String getVersion() {
        return version;
    }
}
