package org.jixiao.whole;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Somebody who uses REST, signed in or not. */
record Person(Host server, Map<String, String> headers) {

    /** The password of every demonstration account. */
    static final String PASSWORD = "Whole-2026-tests";

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static final Duration MOST = Duration.ofMinutes(2);
    private static final String BOUNDARY = "----jixiao-8f1c6a";

    static Person nobody(Host server) {
        return new Person(server, Map.of());
    }

    static Person of(Host server, String login) {
        return nobody(server).signedIn(login, PASSWORD);
    }

    Person signedIn(String login, String password) {
        String pair = login + ":" + password;
        return with(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same person, who has seen this content of a table. */
    Person seeing(String hash) {
        return with("If-Match", "\"" + hash + "\"");
    }

    /** The same person, in another language. */
    Person speaking(String language) {
        return with("Accept-Language", language);
    }

    Person with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Person(server, more);
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    /** The answer, if the server answers at all. */
    Optional<Answer> find(String path) {
        try {
            return Optional.of(answer("GET", path, BodyPublishers.noBody(), Map.of()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody(), Map.of());
    }

    Answer post(String path, JsonObjectBuilder body) {
        return post(path, body.build().toString());
    }

    Answer post(String path, String body) {
        return post(path, body, "application/json");
    }

    Answer post(String path, String body, String type) {
        return send("POST", path, BodyPublishers.ofString(body), Map.of("Content-Type", type));
    }

    Answer put(String path, JsonObjectBuilder body) {
        return put(path, body.build());
    }

    Answer put(String path, JsonObject body) {
        return put(path, body.toString());
    }

    Answer put(String path, String body) {
        return send("PUT", path, BodyPublishers.ofString(body), Map.of("Content-Type", "application/json"));
    }

    Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), Map.of());
    }

    /** Sends a file as a browser's form does. */
    Answer upload(String path, String fileName, byte[] file, String... fields) {
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            head.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                    .append(fields[i])
                    .append("\"\r\n\r\n")
                    .append(fields[i + 1])
                    .append("\r\n");
        }
        head.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(fileName)
                .append("\"\r\nContent-Type: text/plain\r\n\r\n");
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head.toString()),
                BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        return send("POST", path, body, Map.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
    }

    /** A decision on the table as it is now. */
    Answer decide(long table, String verb, String... body) {
        JsonObject seen = get("/api/tables/" + table).expect(200).json();
        return seeing(seen.getString("hash")).post("/api/tables/" + table + "/" + verb, json(body));
    }

    /** An object of texts, name by name. */
    static JsonObjectBuilder json(String... namesAndTexts) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            json.add(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return json;
    }

    private Answer send(String method, String path, BodyPublisher body, Map<String, String> more) {
        try {
            return answer(method, path, body, more);
        } catch (IOException e) {
            throw new AssertionError("No answer to " + method + " " + path, e);
        }
    }

    private Answer answer(String method, String path, BodyPublisher body, Map<String, String> more) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path))
                .timeout(MOST)
                .method(method, body);
        headers.forEach(request::header);
        more.forEach(request::header);
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(method + " " + path, response.statusCode(), response.headers(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
