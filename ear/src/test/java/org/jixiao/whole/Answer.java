package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.util.List;

/** What the server has answered. */
record Answer(String request, int status, HttpHeaders headers, String text) {

    /** The answer itself, once its status is the one expected. */
    Answer expect(int expected) {
        assertThat(status).as(this.toString()).isEqualTo(expected);
        return this;
    }

    /** The answer as a problem of this status that tells these rules, all of them. */
    Answer refused(int expected, String... rules) {
        expect(expected);
        assertThat(headers.firstValue("Content-Type").orElse(""))
                .as(this.toString())
                .startsWith("application/problem+json");
        assertThat(json().getInt("status")).isEqualTo(expected);
        assertThat(json().getString("title")).isNotBlank();
        assertThat(reasons()).as(this.toString()).allSatisfy(reason -> {
            assertThat(reason.getString("rule")).isNotBlank();
            // A rule without a sentence shows its key.
            assertThat(reason.getString("message")).isNotBlank().isNotEqualTo(reason.getString("rule"));
        });
        assertThat(text).as("a stack trace").doesNotContain("Exception", "\tat ", "at org.", "at java.");
        if (rules.length > 0) {
            assertThat(reasons().stream().map(reason -> reason.getString("rule")))
                    .as(this.toString())
                    .containsExactlyInAnyOrder(rules);
        }
        return this;
    }

    JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    List<JsonObject> items() {
        return json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    List<JsonObject> reasons() {
        return json().getJsonArray("reasons").getValuesAs(JsonObject.class);
    }

    String header(String name) {
        return headers.firstValue(name)
                .orElseThrow(() -> new AssertionError("No header " + name + " in the answer to " + this));
    }

    @Override
    public String toString() {
        return request + " -> " + status + " " + (text.length() > 2_000 ? text.substring(0, 2_000) + "…" : text);
    }
}
