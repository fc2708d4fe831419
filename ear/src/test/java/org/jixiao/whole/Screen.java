package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser as plain as can be: cookies, pages and one form. */
final class Screen {

    private static final String SIGN_IN = "/organization/sign-in.xhtml";
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*?value=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    private final Host host;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Screen(Host host) {
        this.host = host;
    }

    /** Whether the page that is shown in the end has this text in it. */
    boolean shows(String path, String text) {
        return open(path).contains(text);
    }

    private String open(String path) {
        return send(HttpRequest.newBuilder(host.address().resolve(path)).GET());
    }

    /** Fills the sign-in form. */
    void signIn(String login, String password) {
        String page = open(SIGN_IN);
        Matcher viewState = VIEW_STATE.matcher(page);
        Matcher nonce = NONCE.matcher(page);
        assertThat(viewState.find()).as("a form to sign in").isTrue();
        assertThat(nonce.find()).as("a page that allows its own scripts only").isTrue();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("signIn", "signIn");
        fields.put("login", login);
        fields.put("password", password);
        fields.put("go", "go");
        fields.put("jakarta.faces.ViewState", viewState.group(1));
        fields.put("primefaces.nonce", nonce.group(1));
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        send(HttpRequest.newBuilder(host.address().resolve(SIGN_IN))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(response.statusCode()).as(response.toString()).isEqualTo(200);
            return response.body();
        } catch (IOException e) {
            throw new AssertionError("No page", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
