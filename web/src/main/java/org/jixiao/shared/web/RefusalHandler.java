package org.jixiao.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.jixiao.shared.application.Collision;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that a bean lets through is told on the page, all reasons at once; a page that somebody may not see answers
 * like one that is not there.
 */
class RefusalHandler extends ExceptionHandlerWrapper {

    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEventContext context = events.next().getContext();
            Refusal refusal = refusalIn(context.getException());
            if (refusal == null && Collision.isBehind(context.getException())) {
                refusal = new Refusal(Refusal.Kind.CONFLICT, Reason.of("request.collided"));
            }
            if (refusal != null && PhaseId.RENDER_RESPONSE.compareTo(context.getPhaseId()) != 0) {
                answer(faces, refusal);
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext faces, Refusal refusal) {
        boolean opening = !faces.isPostback();
        if (opening && refusal.kind() == Refusal.Kind.NOT_FOUND) {
            send(faces, 404);
        } else if (opening && refusal.kind() == Refusal.Kind.FORBIDDEN) {
            send(faces, 403);
        } else {
            CDI.current().select(Notices.class).get().refused(refusal);
            faces.validationFailed();
            faces.renderResponse();
        }
    }

    private static void send(FacesContext faces, int status) {
        // Every action of an opening page may have been refused; one answer is enough.
        if (faces.getResponseComplete()) {
            return;
        }
        try {
            faces.getExternalContext().responseSendError(status, null);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Refusal refusalIn(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }
}
