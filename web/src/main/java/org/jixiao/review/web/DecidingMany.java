package org.jixiao.review.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.review.application.DecideMany;
import org.jixiao.review.application.DecideMany.Outcome;
import org.jixiao.review.application.DecideMany.Seen;
import org.jixiao.review.model.Verb;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jixiao.target.application.ShowTables;
import org.jspecify.annotations.Nullable;

/**
 * The same decision on the tables that are chosen in a list, whichever list it is: each with the hash of the line that was
 * shown, and each with an outcome of its own.
 */
@Named
@ViewScoped
public class DecidingMany implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern OPEN_TABLE = Pattern.compile("&id=[^&]*");

    @Inject
    private DecideMany decideMany;

    @Inject
    private ShowTables tables;

    @Inject
    private Notices notices;

    private String here = "";
    private @Nullable String picked;
    private @Nullable String opinion;
    private ArrayList<Refused> refused = new ArrayList<>();

    /** Remembers the list with its filter, to come back to it; a table that is open beside it is not a part of it. */
    public void open() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        String query = request.getQueryString();
        String list = query == null ? "" : OPEN_TABLE.matcher("&" + query).replaceAll("");
        here = request.getRequestURI() + (list.isEmpty() ? "" : "?" + list.substring(1));
    }

    /** Does it with all that are chosen; when all are done, the list is shown anew, else what was refused stays here. */
    public void decide(String chosen) {
        List<Outcome> outcomes = decideMany.decide(Verb.valueOf(chosen), seen(), opinion);
        refused = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (!outcome.isDone()) {
                refused.add(new Refused(outcome.id(), project(outcome.id()), new ArrayList<>(outcome.reasons())));
            }
        }
        String done = Integer.toString(outcomes.size() - refused.size());
        if (!refused.isEmpty()) {
            notices.warn("many.some", "@verb." + chosen, done, Integer.toString(refused.size()));
            return;
        }
        notices.doneBeforeRedirect("many.all", "@verb." + chosen, done);
        try {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(here);
        } catch (IOException e) {
            throw new UncheckedIOException("The list cannot be shown again", e);
        }
    }

    private List<Seen> seen() {
        List<String> words = picked == null || picked.isBlank() ? List.of() : Arrays.asList(picked.split(","));
        return words.stream()
                .map(word -> word.split(":", 2))
                .filter(word -> word.length == 2 && word[0].matches("\\d{1,18}"))
                .map(word -> new Seen(Long.parseLong(word[0]), word[1]))
                .toList();
    }

    private String project(long id) {
        try {
            String name = tables.show(id).content().project().name();
            return name == null ? "" : name;
        } catch (Refusal refusal) {
            // The person may not see it any more, as when a proxy has ended: that is why it was refused.
            return "";
        }
    }

    /** The address of the list as it was opened. */
    public String getHere() {
        return here;
    }

    public List<Refused> getRefused() {
        return refused;
    }

    /** The chosen lines, each as the table's id and hash. */
    public @Nullable String getPicked() {
        return picked;
    }

    public void setPicked(@Nullable String picked) {
        this.picked = picked;
    }

    public @Nullable String getOpinion() {
        return opinion;
    }

    public void setOpinion(@Nullable String opinion) {
        this.opinion = opinion == null || opinion.isBlank() ? null : opinion.strip();
    }

    /**
     * A table with which it was not done.
     *
     * @param project its name; empty when it has none
     */
    public record Refused(long id, String project, ArrayList<Reason> reasons) implements Serializable {}
}
