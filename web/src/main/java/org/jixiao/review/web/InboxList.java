package org.jixiao.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jixiao.organization.web.SignedIn;
import org.jixiao.review.application.ShowInbox;
import org.jixiao.review.application.ShowInbox.Item;
import org.jixiao.review.application.ShowInbox.Page;
import org.jixiao.review.persistence.Inbox;
import org.jixiao.shared.web.Paging;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/** What waits for the person (待办), filtered and paged by the page's own address. */
@Named
@RequestScoped
public class InboxList {

    private static final int LINES = 50;
    private static final String PART = "~";

    @Inject
    private ShowInbox inbox;

    @Inject
    private SignedIn me;

    private @Nullable String stage;
    private @Nullable String text;
    private @Nullable String after;
    private @Nullable String trail;
    private @Nullable Page page;
    private long count;
    private @Nullable List<Kind> kinds;

    public void open() {
        Inbox.Filter filter = new Inbox.Filter(chosen(), text);
        page = inbox.page(filter, read(after), LINES);
        count = inbox.count(filter);
    }

    public List<Item> getItems() {
        return page == null ? List.of() : page.items();
    }

    public long getCount() {
        return count;
    }

    /** The kinds of work that can wait for the person's posts, with how much of each does. */
    public List<Kind> getKinds() {
        List<Kind> known = kinds;
        if (known == null) {
            known = readKinds();
            kinds = known;
        }
        return known;
    }

    private List<Kind> readKinds() {
        List<Kind> found = new ArrayList<>();
        for (Stage possible : Stage.values()) {
            if (possible.post().filter(me::holds).isPresent()) {
                long waiting = inbox.count(new Inbox.Filter(possible, null));
                if (waiting > 0 || possible.name().equals(stage)) {
                    found.add(new Kind(possible, waiting, possible.name().equals(stage)));
                }
            }
        }
        return found;
    }

    public boolean isFiltered() {
        return stage != null || text != null;
    }

    public String getNext() {
        return paging().next(trail, after, page == null || page.next() == null ? null : write(page.next()));
    }

    public String getPrevious() {
        return paging().previous(trail, after);
    }

    private Paging paging() {
        return new Paging("/review/inbox.xhtml").with("stage", stage).with("q", text);
    }

    private @Nullable Stage chosen() {
        return Arrays.stream(Stage.values())
                .filter(known -> Objects.equals(known.name(), stage))
                .findFirst()
                .orElse(null);
    }

    private static String write(Inbox.Key key) {
        return key.due() + PART + key.since() + PART + key.id();
    }

    /** What is no place in the inbox is its beginning. */
    private static Inbox.@Nullable Key read(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String[] parts = written.split(PART, -1);
        if (parts.length != 3 || !parts[2].matches("\\d{1,18}")) {
            return null;
        }
        try {
            return new Inbox.Key(Instant.parse(parts[0]), Instant.parse(parts[1]), Long.parseLong(parts[2]));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public @Nullable String getStage() {
        return stage;
    }

    public void setStage(@Nullable String stage) {
        this.stage = orNull(stage);
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = orNull(text);
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = orNull(after);
    }

    public @Nullable String getTrail() {
        return trail;
    }

    public void setTrail(@Nullable String trail) {
        this.trail = trail;
    }

    /** A kind of work and how much of it waits. */
    public record Kind(Stage stage, long count, boolean chosen) {}
}
