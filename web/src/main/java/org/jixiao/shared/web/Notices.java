package org.jixiao.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Locale;
import org.jixiao.shared.model.Refusal;

/** What a screen tells a person after a deed: what has happened, or every reason why it has not. */
@RequestScoped
public class Notices {

    @Inject
    private PageTexts texts;

    /** It is done. */
    public void done(String key, Object... arguments) {
        add(FacesMessage.SEVERITY_INFO, Texts.text(locale(), key, arguments));
    }

    /** It is done, and the next page says so. */
    public void doneBeforeRedirect(String key, Object... arguments) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        done(key, arguments);
    }

    /** It needs attention. */
    public void warn(String key, Object... arguments) {
        add(FacesMessage.SEVERITY_WARN, Texts.text(locale(), key, arguments));
    }

    /** It was refused: all reasons at once. */
    public void refused(Refusal refusal) {
        refusal.reasons().forEach(reason -> add(FacesMessage.SEVERITY_ERROR, texts.of(reason)));
    }

    private Locale locale() {
        return Texts.language(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    private static void add(FacesMessage.Severity severity, String sentence) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, sentence, null));
    }
}
