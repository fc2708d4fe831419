package org.jixiao.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.jixiao.exchange.application.ShowSamples;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.Regions;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** Hands out the sample of the person's own form (示例文件), to see what a file may look like. */
@Named
@RequestScoped
public class Samples {

    @Inject
    private ShowSamples showSamples;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Regions regions;

    /** @throws Refusal NOT_FOUND when there is no sample of the person's form */
    public void send() throws IOException {
        String form = form();
        byte[] sample = form == null ? null : showSamples.of(form).orElse(null);
        if (sample == null) {
            throw Refusal.notFound();
        }
        Faces.sendFile(sample, form + ".txt", true);
    }

    /** Whether there is one. */
    public boolean isThere() {
        String form = form();
        return form != null && showSamples.of(form).isPresent();
    }

    private @Nullable String form() {
        return caller.get().regions().stream()
                .findFirst()
                .map(region -> regions.get(region).newest().form())
                .orElse(null);
    }
}
