package org.jixiao.exchange.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jixiao.form.application.Forms;

/** Samples of the documents that forms are read from, one per form that we know such a document of. */
@Stateless
public class ShowSamples {

    @Inject
    private Forms forms;

    /** The sample of a form as UTF-8 text; empty when there is none, or no such form. */
    public Optional<byte[]> of(String form) {
        return forms.find(form).flatMap(known -> {
            try (InputStream sample = ShowSamples.class.getResourceAsStream("/samples/" + known.key() + ".txt")) {
                return sample == null ? Optional.empty() : Optional.of(sample.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
