package org.jixiao.shared.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.persistence.IdempotentAnswers;
import org.jspecify.annotations.Nullable;

/**
 * A repeated {@code Idempotency-Key} does a thing once: the second request gets the first one's answer. What failed on
 * our side may be tried again under the same key.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final String BEGUN = IdempotencyFilter.class.getName();
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_BODY = 1_000_000;
    private static final Set<String> WRITING = Set.of("POST", "PUT", "DELETE", "PATCH");

    @Inject
    private IdempotentAnswers answers;

    @Override
    public void filter(ContainerRequestContext request) {
        String key = request.getHeaderString(HEADER);
        String login = login(request);
        if (key == null || login == null || !WRITING.contains(request.getMethod())) {
            return;
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            refuse(request, 400, "parameter.unknown");
            return;
        }
        String what = request.getMethod() + " " + request.getUriInfo().getRequestUri();
        begin(login, key, Integer.toHexString(what.hashCode()))
                .ifPresentOrElse(earlier -> repeat(request, earlier), () -> request.setProperty(BEGUN, key));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String login = login(request);
        if (login == null || !(request.getProperty(BEGUN) instanceof String key)) {
            return;
        }
        if (response.getStatus() >= 500) {
            answers.forget(login, key);
            return;
        }
        String entity = response.getEntity() == null ? "" : response.getEntity().toString();
        answers.answered(
                login,
                key,
                response.getStatus(),
                response.getMediaType() == null ? null : response.getMediaType().toString(),
                // An answer too long to keep is repeated by its status alone.
                entity.isEmpty() || entity.length() > LONGEST_BODY ? null : entity);
    }

    private Optional<IdempotentAnswers.Earlier> begin(String login, String key, String what) {
        try {
            return answers.begin(login, key, what);
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof PersistenceException) {
                    // Both came at once, and the other was first.
                    return Optional.of(new IdempotentAnswers.Earlier(true, true, 0, null, null));
                }
            }
            throw e;
        }
    }

    private static void repeat(ContainerRequestContext request, IdempotentAnswers.Earlier earlier) {
        if (!earlier.same()) {
            refuse(request, 422, "request.repeated");
        } else if (earlier.running()) {
            refuse(request, 409, "request.running");
        } else {
            Response.ResponseBuilder response = Response.status(earlier.status());
            if (earlier.body() != null) {
                response.type(earlier.mediaType()).entity(earlier.body());
            }
            request.abortWith(response.build());
        }
    }

    private static void refuse(ContainerRequestContext request, int status, String rule) {
        request.abortWith(Problem.of(
                status,
                List.of(Reason.of(rule, HEADER, String.valueOf(request.getHeaderString(HEADER)))),
                request.getAcceptableLanguages()));
    }

    private static @Nullable String login(ContainerRequestContext request) {
        return request.getSecurityContext().getUserPrincipal() == null
                ? null
                : request.getSecurityContext().getUserPrincipal().getName();
    }
}
