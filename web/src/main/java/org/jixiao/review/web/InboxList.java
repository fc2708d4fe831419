package org.jixiao.review.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jixiao.organization.application.ShowUnits;
import org.jixiao.organization.application.ShowUnits.UnitView;
import org.jixiao.organization.web.SignedIn;
import org.jixiao.review.application.ShowInbox;
import org.jixiao.review.application.ShowInbox.Counts;
import org.jixiao.review.application.ShowInbox.Item;
import org.jixiao.review.application.ShowInbox.Page;
import org.jixiao.review.application.ShowInbox.Wanted;
import org.jixiao.review.model.Due;
import org.jixiao.review.model.Tab;
import org.jixiao.review.persistence.Inbox;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Paging;
import org.jixiao.target.model.Stage;
import org.jixiao.target.web.ShownTable;
import org.jspecify.annotations.Nullable;

/**
 * The lists of the inbox beside the table that is open: which list, what of it, and which table all stand in the page's own
 * address. After a decision the next item opens by itself.
 */
@Named
@ViewScoped
public class InboxList implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/review/inbox.xhtml";
    private static final int LINES = 50;

    @Inject
    private ShowInbox inbox;

    @Inject
    private ShowUnits showUnits;

    @Inject
    private ShownTable shown;

    @Inject
    private SignedIn me;

    private Tab tab = Tab.PENDING;
    private @Nullable String kind;
    private @Nullable String unit;
    private @Nullable String year;
    private @Nullable String due;
    private @Nullable String text;
    private @Nullable String after;
    private @Nullable String trail;
    private @Nullable String place;
    private transient @Nullable Page page;
    private transient @Nullable Counts counts;
    private transient @Nullable List<String> years;

    /**
     * Opens the table that the address names, if it names one, and remembers where its item stands: after a decision it
     * stands there no longer.
     *
     * @throws Refusal NOT_FOUND when there is no such table for the caller
     */
    public void open() {
        if (isOpen()) {
            shown.open();
            place = inbox.place(shown.number()).map(Inbox.Key::text).orElse(null);
        }
    }

    public List<Item> getItems() {
        return page().items();
    }

    private Page page() {
        Page known = page;
        if (known == null) {
            known = inbox.page(tab, wanted(), Inbox.Key.read(after).orElse(null), LINES);
            page = known;
        }
        return known;
    }

    public Counts getCounts() {
        Counts known = counts;
        if (known == null) {
            known = inbox.counts();
            counts = known;
        }
        return known;
    }

    /** The tabs, each with how much waits in it; in words, because what is beyond counting is not counted. */
    public List<TabLink> getTabs() {
        return Arrays.stream(Tab.values())
                .map(each -> new TabLink(
                        each,
                        new Paging(PAGE).with("tab", name(each)).first(),
                        switch (each) {
                            case PENDING -> number(getCounts().total(), Long.MAX_VALUE);
                            case RETURNED -> number(getCounts().returned(), Inbox.MOST_COUNTED);
                            case CIRCULATED -> number(getCounts().unread(), Inbox.MOST_COUNTED);
                            case DONE, SUBMITTED -> "";
                        },
                        each == tab))
                .toList();
    }

    /** How much is overdue, in words; empty when nothing is. */
    public String getOverdue() {
        return number(getCounts().overdue(), Inbox.MOST_COUNTED);
    }

    private static String number(long count, long most) {
        return count == 0 ? "" : count > most ? most + "+" : Long.toString(count);
    }

    /** The kinds of work that can wait for the person's posts, with how much of each does. */
    public List<Kind> getKinds() {
        List<Kind> found = new ArrayList<>();
        for (Stage possible : Stage.values()) {
            long waiting = getCounts().kinds().getOrDefault(possible, 0L);
            boolean mine = possible.post().filter(me::holds).isPresent();
            if (waiting > 0 || mine || possible.name().equals(kind)) {
                found.add(new Kind(possible, waiting, possible.name().equals(kind)));
            }
        }
        return found;
    }

    /** The units to choose from, where there is a choice. */
    public List<UnitView> getUnits() {
        List<UnitView> units = showUnits.units();
        return units.size() > 1 ? units : List.of();
    }

    /** The fiscal years to choose from: those that occur, and the one that is chosen. */
    public List<String> getYears() {
        List<String> known = years;
        if (known == null) {
            TreeSet<String> found = new TreeSet<>(Comparator.reverseOrder());
            inbox.years(tab).forEach(each -> found.add(each.toString()));
            if (wanted().year() != null) {
                found.add(year);
            }
            known = List.copyOf(found);
            years = known;
        }
        return known;
    }

    public List<String> getDues() {
        return List.of("overdue", "week", "none");
    }

    public boolean isFiltered() {
        return !wanted().isAll();
    }

    /** Whether it is a list of what waits. */
    public boolean isWaiting() {
        return tab.isWaiting();
    }

    /** Whether something on the page can be submitted. */
    public boolean isSubmitting() {
        return getItems().stream().anyMatch(item -> item.stage().isUnitsWork());
    }

    /** Whether something on the page can be passed. */
    public boolean isPassing() {
        return getItems().stream().anyMatch(item -> item.stage().isReview());
    }

    /** Whether a table is open beside the list. */
    public boolean isOpen() {
        return shown.getId() != null;
    }

    /** Whether this is the page on the screen. */
    public boolean isHere() {
        return PAGE.equals(FacesContext.getCurrentInstance().getViewRoot().getViewId());
    }

    /** Whether the open table was opened as work and is none for the person any more. */
    public boolean isGone() {
        return isOpen() && tab.isWaiting() && place == null;
    }

    public String address(Item item) {
        return paging().with("after", after)
                .with("trail", trail)
                .with("id", Long.toString(item.table().id()))
                .first();
    }

    /** The address that leads to the file with the whole list. */
    public String getFile() {
        return filters(new Paging("/exchange/inbox.xhtml").with("tab", name(tab)))
                .first();
    }

    public String getNext() {
        Inbox.Key next = page().next();
        return paging().next(trail, after, next == null ? null : next.text());
    }

    public String getPrevious() {
        return paging().previous(trail, after);
    }

    /**
     * Leads on to the item behind the one that was open, or else to the first.
     *
     * @param found what to do before, if there is one
     */
    public void goOn(Runnable found) {
        Inbox.Key from = Inbox.Key.read(place).orElse(null);
        Optional<Item> next = first(from).or(() -> first(null));
        if (next.isPresent()) {
            found.run();
        }
        redirect(next.map(item -> paging().with("id", Long.toString(item.table().id())))
                .orElseGet(this::paging));
    }

    /** Shows the same list and the same table anew. */
    public void stay() {
        redirect(paging().with("after", after).with("trail", trail).with("id", shown.getId()));
    }

    private static void redirect(Paging to) {
        ExternalContext faces = FacesContext.getCurrentInstance().getExternalContext();
        faces.getFlash().setKeepMessages(true);
        try {
            faces.redirect(faces.getRequestContextPath() + to.first());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the open table still waits for the person. */
    public boolean isStillWaiting() {
        return isOpen() && inbox.place(shown.number()).isPresent();
    }

    private Optional<Item> first(Inbox.@Nullable Key from) {
        return inbox.page(tab.isWaiting() ? tab : Tab.PENDING, wanted(), from, 2).items().stream()
                .filter(item -> item.table().id() != shown.number())
                .findFirst();
    }

    private Paging paging() {
        return filters(new Paging(PAGE).with("tab", tab == Tab.PENDING ? null : name(tab)));
    }

    private Paging filters(Paging paging) {
        return paging.with("kind", kind)
                .with("unit", unit)
                .with("year", year)
                .with("due", due)
                .with("q", text);
    }

    /** What the address asks for; what cannot be read asks for nothing. */
    public Wanted wanted() {
        return new Wanted(
                Arrays.stream(Stage.values())
                        .filter(known -> known.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                text,
                unit,
                year != null && year.matches("\\d{4}") ? Integer.valueOf(year) : null,
                due == null
                        ? null
                        : switch (due) {
                            case "overdue" -> Due.OVERDUE;
                            case "week" -> Due.THIS_WEEK;
                            case "none" -> Due.NONE;
                            default -> null;
                        });
    }

    public Tab tab() {
        return tab;
    }

    private static String name(Tab tab) {
        return tab.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public String getTab() {
        return name(tab);
    }

    public void setTab(@Nullable String wanted) {
        tab = Arrays.stream(Tab.values())
                .filter(known -> Objects.equals(name(known), wanted))
                .findFirst()
                .orElse(Tab.PENDING);
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = orNull(kind);
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = orNull(unit);
    }

    public @Nullable String getYear() {
        return year;
    }

    public void setYear(@Nullable String year) {
        this.year = orNull(year);
    }

    public @Nullable String getDue() {
        return due;
    }

    public void setDue(@Nullable String due) {
        this.due = orNull(due);
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

    /** A tab, its address, and how much waits in it. */
    public record TabLink(Tab tab, String address, String count, boolean chosen) {}
}
