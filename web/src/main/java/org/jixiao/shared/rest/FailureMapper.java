package org.jixiao.shared.rest;

import jakarta.ejb.EJBException;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jixiao.shared.application.Collision;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/** What nobody foresaw becomes an answer without a stack trace; the log has it all. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(FailureMapper.class.getName());

    /** Databases report a value that they cannot keep, such as a number too large or a character that is none, by this one. */
    private static final String DATA = "22";

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable failure) {
        Refusal refusal = find(failure, Refusal.class);
        if (refusal != null) {
            return Problem.of(refusal, headers.getAcceptableLanguages());
        }
        if (failure instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            // A path or query that cannot be converted is answered with 404 by the standard.
            boolean malformed = find(failure.getCause(), RuntimeException.class) != null && status == 404;
            return answer(malformed ? 400 : status, List.of(Reason.of("problem." + (malformed ? 400 : status))));
        }
        if (failure instanceof JsonException
                || failure instanceof JsonbException
                || (failure instanceof ProcessingException && !(failure.getCause() instanceof EJBException))) {
            return answer(400, List.of(Reason.of("request.unreadable")));
        }
        SQLException sql = find(failure, SQLException.class);
        String state = sql == null || sql.getSQLState() == null ? "" : sql.getSQLState();
        if (state.startsWith(DATA)) {
            return answer(422, List.of(Reason.of("request.unstorable")));
        }
        if (Collision.isBehind(failure)) {
            LOG.log(Level.INFO, "Two requests met", failure);
            return answer(409, List.of(Reason.of("request.collided")));
        }
        LOG.log(Level.SEVERE, "A request failed", failure);
        return answer(500, List.of(Reason.of("problem.500")));
    }

    private Response answer(int status, List<Reason> reasons) {
        return Problem.of(status, reasons, headers.getAcceptableLanguages());
    }

    private static <T extends Throwable> @Nullable T find(@Nullable Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
