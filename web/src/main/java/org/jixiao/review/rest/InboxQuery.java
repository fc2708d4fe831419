package org.jixiao.review.rest;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jixiao.review.application.ShowInbox;
import org.jixiao.review.model.Due;
import org.jixiao.review.model.Tab;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.rest.Parameters;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/** Which list of the inbox is wanted, and what of it. */
public class InboxQuery {

    private static final Map<String, Due> DUE = Map.of("overdue", Due.OVERDUE, "week", Due.THIS_WEEK, "none", Due.NONE);

    @QueryParam("tab")
    private @Nullable String tab;

    @QueryParam("kind")
    private @Nullable String kind;

    @QueryParam("q")
    private @Nullable String text;

    @QueryParam("unit")
    private @Nullable String unit;

    @QueryParam("year")
    private @Nullable String year;

    @QueryParam("due")
    private @Nullable String due;

    /** @throws Refusal MALFORMED when there is no such list */
    public Tab tab() {
        String wanted = orNull(tab);
        return wanted == null
                ? Tab.PENDING
                : Arrays.stream(Tab.values())
                        .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> Refusal.malformed("parameter.unknown", "tab", wanted));
    }

    /** @throws Refusal MALFORMED when a filter cannot be read */
    public ShowInbox.Wanted wanted() {
        return new ShowInbox.Wanted(
                Parameters.constant("kind", kind, Stage.class),
                orNull(text),
                orNull(unit),
                Parameters.integer("year", year),
                due());
    }

    private @Nullable Due due() {
        String wanted = orNull(due);
        Due known = wanted == null ? null : DUE.get(wanted);
        if (wanted != null && known == null) {
            throw Refusal.malformed("parameter.unknown", "due", wanted);
        }
        return known;
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
