package org.jixiao.shared.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jixiao.shared.model.CellDifference;
import org.jixiao.shared.model.ChangedMeanwhile;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
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

    /**
     * A use case's no. Who decided on what has changed meanwhile is told the hash of the content as it is now, and the cells
     * that changed.
     */
    public static Response of(Refusal refusal, List<Locale> languages) {
        int status = RefusalMapper.status(refusal.kind());
        JsonObject problem = json(status, refusal.reasons(), languages);
        if (refusal instanceof ChangedMeanwhile changed) {
            problem = Json.createObjectBuilder(problem)
                    .add("hash", changed.hash())
                    .add("changes", changes(changed.changes()))
                    .build();
        }
        return Response.status(status).type(TYPE).entity(problem.toString()).build();
    }

    /** Cells that differ; a row that is new, gone or moved says so, and a row with a name has it. */
    public static JsonArrayBuilder changes(List<CellDifference> changes) {
        JsonArrayBuilder told = Json.createArrayBuilder();
        for (CellDifference change : changes) {
            told.add(change(change, "before", "after"));
        }
        return told;
    }

    /**
     * A cell that differs.
     *
     * @param before how the earlier value is called
     * @param after how the later one is called
     */
    public static JsonObjectBuilder change(CellDifference change, String before, String after) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("path", change.path())
                .add(before, change.before())
                .add(after, change.after())
                .add("row", change.row().name());
        String name = change.name();
        return name == null ? json.addNull("name") : json.add("name", name);
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
