package org.jixiao.shared.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import java.io.Serializable;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.omnifaces.util.Faces;

/** The language of the screens: Chinese, or English for whom has chosen it; a cookie remembers the choice. */
@Named
@SessionScoped
public class Language implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String COOKIE = "jixiao-language";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private Locale locale = Locale.SIMPLIFIED_CHINESE;

    @PostConstruct
    void remember() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces != null
                && faces.getExternalContext().getRequestCookieMap().get(COOKIE) instanceof Cookie cookie
                && "en".equals(cookie.getValue())) {
            locale = Locale.ENGLISH;
        }
    }

    /** From now on in the other language, on the same page. */
    public void change() {
        locale = isChinese() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        ExternalContext external = Faces.getExternalContext();
        String path = external.getRequestContextPath();
        external.addResponseCookie(
                COOKIE,
                locale.getLanguage(),
                Map.of(
                        "path",
                        path.isEmpty() ? "/" : path,
                        "maxAge",
                        Math.toIntExact(REMEMBERED.toSeconds()),
                        "httpOnly",
                        true,
                        "SameSite",
                        "Lax"));
        Faces.refreshWithQueryString();
    }

    public Locale locale() {
        return locale;
    }

    public Locale getLocale() {
        return locale;
    }

    /** The language as a page declares it, such as {@code zh-CN}. */
    public String getTag() {
        return locale.toLanguageTag();
    }

    public boolean isChinese() {
        return !Locale.ENGLISH.equals(locale);
    }
}
