package org.jixiao.exchange.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import org.jixiao.exchange.application.ImportDocument;
import org.jixiao.exchange.application.ImportDocument.Options;
import org.jixiao.exchange.application.ImportDocument.Result;
import org.jixiao.exchange.model.Correction;
import org.jixiao.organization.application.CurrentCaller;

/** Takes a document over on a thread of its own, for the person who has asked for it. */
@ApplicationScoped
public class ImportRun {

    @Inject
    private ImportDocument importDocument;

    @Inject
    private CurrentCaller caller;

    /** Does it as {@link ImportDocument#takeOver} tells. */
    @ActivateRequestContext
    public Result takeOver(long account, long id, List<Correction> corrections, Options options) {
        caller.actAs(account);
        return importDocument.takeOver(id, corrections, options);
    }
}
