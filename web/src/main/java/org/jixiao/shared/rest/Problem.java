package org.jixiao.shared.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.web.Texts;

/** An error as RFC 9457 has it: title and detail in the caller's language, and all reasons at once. */
public final class Problem {

    static final MediaType TYPE = MediaType.valueOf("application/problem+json");

    private Problem() {}

    /** @param language the languages the caller accepts, the dearest first */
    public static Response of(int status, List<Reason> reasons, List<Locale> language) {
        return Response.status(status)
                .type(TYPE)
                .entity(json(status, reasons, language).toString())
                .build();
    }

    static JsonObject json(int status, List<Reason> reasons, List<Locale> languages) {
        Locale locale = Texts.language(languages.isEmpty() ? Locale.SIMPLIFIED_CHINESE : languages.get(0));
        String detail = reasons.stream().map(reason -> message(locale, reason)).collect(Collectors.joining(" "));
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("status", status)
                .add("title", Texts.text(locale, "problem." + status))
                .add("detail", detail)
                .add("reasons", reasons(locale, reasons))
                .build();
    }

    /** Reasons with their sentences. */
    public static JsonArrayBuilder reasons(Locale locale, List<Reason> reasons) {
        JsonArrayBuilder told = Json.createArrayBuilder();
        for (Reason reason : reasons) {
            told.add(Json.createObjectBuilder()
                    .add("rule", reason.rule())
                    .add("field", reason.field())
                    .add("message", message(locale, reason)));
        }
        return told;
    }

    /** The sentence of a reason. */
    public static String message(Locale locale, Reason reason) {
        return Texts.text(locale, reason.rule(), reason.arguments().toArray());
    }
}
