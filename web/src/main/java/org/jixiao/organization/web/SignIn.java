package org.jixiao.organization.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jixiao.shared.web.Texts;
import org.jspecify.annotations.Nullable;

/** Signing in (登录). Where the person was before the session ended is opened again. */
@Named
@RequestScoped
public class SignIn {

    static final String HOME = "/review/inbox.xhtml";

    /** A page of this application and nothing else: a foreign address here would be a trap. */
    private static final Pattern OWN_PAGE = Pattern.compile("/[a-z]+/[a-z-]+\\.xhtml(\\?[A-Za-z0-9=&%._-]*)?");

    @Inject
    private SecurityContext security;

    private @Nullable String login;
    private @Nullable String password;
    private @Nullable String from;

    /** Whoever is signed in needs no sign-in page. */
    public void skipWhenSignedIn() throws IOException {
        if (security.getCallerPrincipal() != null) {
            go(HOME);
        }
    }

    public void signIn() throws IOException {
        String name = login;
        String secret = password;
        if (name == null || name.isBlank() || secret == null || secret.isEmpty()) {
            tell("signIn.incomplete");
            return;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        AuthenticationStatus status = security.authenticate(
                (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(name.strip(), secret)));
        switch (status) {
            case SUCCESS -> go(from != null && OWN_PAGE.matcher(from).matches() ? from : HOME);
            case SEND_CONTINUE -> faces.responseComplete();
            default -> tell("signIn.failed");
        }
    }

    /** Signing out (退出): the session and all it kept are gone. */
    public void signOut() throws IOException, ServletException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        ((HttpServletRequest) external.getRequest()).logout();
        external.invalidateSession();
        go(SignInMechanism.SIGN_IN_PAGE);
    }

    private static void go(String page) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + page);
    }

    private static void tell(String key) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String sentence = Texts.text(faces.getViewRoot().getLocale(), key);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    }

    public @Nullable String getLogin() {
        return login;
    }

    public void setLogin(@Nullable String login) {
        this.login = login;
    }

    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }
}
