package org.jixiao.exchange.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jixiao.exchange.file.CellFiles;
import org.jixiao.exchange.model.CellSource;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.reading.DocumentReading;
import org.jixiao.form.application.Forms;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.Regions;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads files into documents, in the form that is said or else in the one that their content shows. */
@ApplicationScoped
public class DocumentFiles {

    @Inject
    private Forms forms;

    @Inject
    private Regions regions;

    @Inject
    private CurrentCaller caller;

    /**
     * Reads a file; the same bytes are always read alike.
     *
     * @param form the form's key; null to recognise it, the form of the caller's region first
     * @throws Refusal MALFORMED when there is no such form, RULE when nobody can read the file
     */
    public ReadDocument read(byte[] bytes, String fileName, @Nullable String form) {
        return read(candidates(form), bytes, fileName);
    }

    private static ReadDocument read(List<FormDefinition> candidates, byte[] bytes, String fileName) {
        try (CellSource source = CellFiles.open(bytes, fileName)) {
            return DocumentReading.read(candidates, source);
        }
    }

    private List<FormDefinition> candidates(@Nullable String key) {
        if (key != null && !key.isBlank()) {
            return List.of(forms.find(key.strip()).orElseThrow(() -> Refusal.malformed("form.unknown", "form", key)));
        }
        Set<FormDefinition> candidates = new LinkedHashSet<>();
        caller.get()
                .regions()
                .forEach(region ->
                        candidates.add(forms.get(regions.get(region).newest().form())));
        candidates.addAll(forms.all());
        return new ArrayList<>(candidates);
    }
}
