package org.jixiao.shared.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jixiao.shared.model.Refusal;

/** A use case's no becomes an answer. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Refusal refusal) {
        return Problem.of(refusal, headers.getAcceptableLanguages());
    }

    /** The HTTP status of a kind of refusal. */
    public static int status(Refusal.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case MALFORMED -> 400;
            case HASH_MISSING -> 428;
            case CHANGED -> 412;
            case CONFLICT -> 409;
            case RULE -> 422;
        };
    }
}
