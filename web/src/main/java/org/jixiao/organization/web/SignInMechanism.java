package org.jixiao.organization.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.BasicAuthenticationCredential;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How people and programs sign in: screens by a form whose result the session keeps, REST by HTTP Basic with each call.
 *
 * <p>One mechanism of our own serves both, because an application may have only one. The session keeps name and groups,
 * so that another node can take over. REST takes no session, so that no other site can act through a person's browser.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    static final String SIGN_IN_PAGE = "/organization/sign-in.xhtml";

    private static final String NAME = "jixiao.name";
    private static final String BASIC = "Basic ";

    @Inject
    private IdentityStoreHandler identities;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (path.equals("/api") || path.startsWith("/api/")) {
            return basic(request, response, context);
        }
        Credential credential = context.getAuthParameters().getCredential();
        if (context.isAuthenticationRequest() && credential != null) {
            return form(request, context, credential);
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(NAME) instanceof String name) {
            return context.notifyContainerAboutLogin(name, Set.of("account"));
        }
        return isOpen(path) ? context.doNothing() : toSignIn(request, response, context);
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        context.cleanClientSubject();
    }

    private AuthenticationStatus basic(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        BasicAuthenticationCredential credential = basicCredential(request);
        if (credential != null) {
            CredentialValidationResult result = identities.validate(credential);
            if (result.getStatus() == CredentialValidationResult.Status.VALID) {
                return context.notifyContainerAboutLogin(result);
            }
        }
        // The resources answer, so that the problem they tell has the shape of all others.
        response.setHeader("WWW-Authenticate", "Basic realm=\"Jixiao\", charset=\"UTF-8\"");
        return context.doNothing();
    }

    private static @Nullable BasicAuthenticationCredential basicCredential(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return null;
        }
        try {
            return new BasicAuthenticationCredential(
                    header.substring(BASIC.length()).strip());
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            // What is no name and password signs nobody in.
            return null;
        }
    }

    private AuthenticationStatus form(HttpServletRequest request, HttpMessageContext context, Credential credential) {
        CredentialValidationResult result = identities.validate(credential);
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        // A new session id, so that one planted before the sign-in is worth nothing.
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(NAME, result.getCallerPrincipal().getName());
        return context.notifyContainerAboutLogin(result);
    }

    private static boolean isOpen(String path) {
        return path.equals(SIGN_IN_PAGE) || path.startsWith("/jakarta.faces.resource/") || !path.endsWith(".xhtml");
    }

    private static AuthenticationStatus toSignIn(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        String page = request.getContextPath() + SIGN_IN_PAGE;
        if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
            return context.redirect(page);
        }
        try {
            // A redirect would be followed by the script and lost; this one the page itself obeys.
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + page
                            + "\"></redirect></partial-response>");
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new AuthenticationException("The way to the sign-in page could not be told", e);
        }
    }
}
