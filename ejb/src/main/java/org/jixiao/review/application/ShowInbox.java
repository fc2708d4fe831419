package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Caller;
import org.jixiao.review.model.Due;
import org.jixiao.review.model.InboxItem;
import org.jixiao.review.model.InboxLine;
import org.jixiao.review.model.Queue;
import org.jixiao.review.model.ReviewStep;
import org.jixiao.review.model.Tab;
import org.jixiao.review.persistence.Circulations;
import org.jixiao.review.persistence.Inbox;
import org.jixiao.review.persistence.OwnWork;
import org.jixiao.review.persistence.ReviewSteps;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.application.TableView;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/** Looking into the inbox: what waits for the caller's posts (待办), and what the caller has done and begun. */
@Stateless
public class ShowInbox {

    @Inject
    private Inbox inbox;

    @Inject
    private OwnWork own;

    @Inject
    private ShowTables tables;

    @Inject
    private ReviewSteps steps;

    @Inject
    private Circulations circulations;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** A page of what waits: {@link #page(Tab, Wanted, Inbox.Key, int)} of the first tab. */
    public Page page(Wanted wanted, Inbox.@Nullable Key after, int limit) {
        return page(Tab.PENDING, wanted, after, limit);
    }

    /**
     * A page of one of the lists. It may hold fewer lines than asked for although it is not the last, when a search leaves
     * little of much.
     *
     * @param after where the page before ended; null for the first page
     */
    public Page page(Tab tab, Wanted wanted, Inbox.@Nullable Key after, int limit) {
        Caller person = caller.get();
        Inbox.Filter filter = filter(wanted);
        return switch (tab) {
            case PENDING -> waiting(person, inbox.page(person, filter, after, limit));
            case RETURNED -> waiting(person, inbox.page(person, filter.onlyReturned(), after, limit));
            case DONE -> done(own.done(person.accountId(), filter, after, limit));
            case SUBMITTED -> submitted(own.submitted(person.accountId(), filter, after, limit));
            case CIRCULATED -> circulated(person, own.circulated(person.accountId(), filter, after, limit));
        };
    }

    /** How much waits; more than {@link Inbox#MOST_COUNTED} only means more, unless the kind of work is all that is said. */
    public long count(Wanted wanted) {
        return inbox.count(caller.get(), filter(wanted));
    }

    /** The numbers beside the lists. */
    public Counts counts() {
        Caller person = caller.get();
        Map<Stage, Long> kinds = new EnumMap<>(Stage.class);
        kinds.putAll(inbox.counts(person));
        return new Counts(
                kinds,
                kinds.values().stream().mapToLong(Long::longValue).sum(),
                inbox.count(person, filter(Wanted.ALL.due(Due.OVERDUE))),
                inbox.count(person, Inbox.Filter.ALL.onlyReturned()),
                circulations.countUnread(person.accountId()));
    }

    /** How much waits for the caller altogether. */
    public long waiting() {
        return inbox.count(caller.get(), Inbox.Filter.ALL);
    }

    /** Where the work on a table stands in the caller's list; empty when it does not wait for the caller. */
    public Optional<Inbox.Key> place(long tableId) {
        List<String> queues = Queue.of(caller.get()).stream().map(Queue::key).toList();
        return inbox.of(tableId).stream()
                .filter(item -> queues.contains(item.queue()))
                .map(Inbox.Key::of)
                .findFirst();
    }

    /** The fiscal years that occur in a list, newest first; of what is done and begun, those of all that the caller sees. */
    public List<Integer> years(Tab tab) {
        return tab.isWaiting() ? inbox.years(caller.get()) : tables.years();
    }

    private Inbox.Filter filter(Wanted wanted) {
        Due due = wanted.due();
        return new Inbox.Filter(
                wanted.stage(),
                wanted.text(),
                wanted.unit(),
                wanted.year(),
                due == null ? Due.Range.ANY : due.seenFrom(ZonedDateTime.now(clock)),
                false);
    }

    private Page waiting(Caller person, Inbox.Page page) {
        Instant now = clock.instant();
        return new Page(
                page.lines().stream()
                        .map(line -> Item.of(line, person, now, null))
                        .toList(),
                page.next());
    }

    private Page done(Inbox.Page page) {
        Map<Long, ReviewStep> decisions = steps
                .find(page.lines().stream().map(InboxLine::id).toList())
                .stream()
                .collect(Collectors.toMap(ReviewStep::id, Function.identity()));
        return page(page, line -> decisions.get(line.id()));
    }

    private Page circulated(Caller person, Inbox.Page page) {
        Set<Long> unread = circulations.unread(
                page.lines().stream().map(line -> line.table().id()).toList(), person.accountId());
        Page sent = done(page);
        return new Page(
                sent.items().stream()
                        .map(item -> unread.contains(item.table().id()) ? item.asUnread() : item)
                        .toList(),
                sent.next());
    }

    private Page submitted(Inbox.Page page) {
        Map<Long, ReviewStep> last =
                steps.last(page.lines().stream().map(InboxLine::id).toList());
        return page(page, line -> last.get(line.id()));
    }

    private Page page(Inbox.Page page, Function<InboxLine, @Nullable ReviewStep> step) {
        Caller person = caller.get();
        Instant now = clock.instant();
        return new Page(
                page.lines().stream()
                        .map(line -> Item.of(line, person, now, step.apply(line)))
                        .toList(),
                page.next());
    }

    /**
     * What is wanted; null means any.
     *
     * @param stage the kind of work
     * @param text a part of the project's or the unit's name
     * @param unit the unit's code
     * @param year the fiscal year
     * @param due when it is due
     */
    public record Wanted(
            @Nullable Stage stage,
            @Nullable String text,
            @Nullable String unit,
            @Nullable Integer year,
            @Nullable Due due) {

        public static final Wanted ALL = new Wanted(null, null, null, null, null);

        /** The same for when it is due. */
        public Wanted due(Due time) {
            return new Wanted(stage, text, unit, year, time);
        }

        /** The same for a kind of work. */
        public Wanted stage(Stage kind) {
            return new Wanted(kind, text, unit, year, due);
        }

        public boolean isAll() {
            return equals(ALL);
        }
    }

    /** @param next where the next page begins; null when this is the last */
    public record Page(List<Item> items, Inbox.@Nullable Key next) {}

    /**
     * The numbers beside the lists. Of what is overdue and returned, more than {@link Inbox#MOST_COUNTED} only means more.
     *
     * @param kinds how much waits of each kind of work, of which anything does
     * @param total how much waits altogether
     * @param unread how many tables were sent to the caller to know of and not looked at yet
     */
    public record Counts(Map<Stage, Long> kinds, long total, long overdue, long returned, long unread) {}

    /**
     * A line of a list.
     *
     * @param stage the kind of work
     * @param forOpinion whether only an opinion is wanted
     * @param returned whether it has come back from a later step
     * @param claimedBy the name of the one whose work it is; null when it is everybody's
     * @param mine whether it is the caller's, or of somebody whom the caller represents
     * @param since since when it has waited, or when it was decided
     * @param due when it is due; null when it is not
     * @param overdue whether it was due before now
     * @param unread whether it was sent to the caller to know of, who has not looked at it yet
     * @param step what was decided: by the caller, or last; null of what waits
     */
    public record Item(
            long id,
            Stage stage,
            boolean forOpinion,
            boolean returned,
            @Nullable String claimedBy,
            boolean mine,
            Instant since,
            @Nullable Instant due,
            boolean overdue,
            boolean unread,
            TableView.Summary table,
            @Nullable StepView step) {

        static Item of(InboxLine line, Caller person, Instant now, @Nullable ReviewStep step) {
            return new Item(
                    line.id(),
                    line.stage(),
                    line.forOpinion(),
                    line.returned(),
                    line.claimedName(),
                    line.claimedBy() != null && person.isOrRepresents(line.claimedBy()),
                    step == null ? line.since() : step.decidedAt(),
                    line.due().equals(InboxItem.NEVER) ? null : line.due(),
                    line.due().isBefore(now),
                    false,
                    summary(line.table()),
                    step == null ? null : StepView.of(step));
        }

        Item asUnread() {
            return new Item(id, stage, forOpinion, returned, claimedBy, mine, since, due, overdue, true, table, step);
        }

        private static TableView.Summary summary(InboxLine.Table table) {
            return new TableView.Summary(
                    table.id(),
                    table.kind(),
                    table.region(),
                    table.year(),
                    new TableView.UnitView(
                            table.unitCode(), table.unitName(), table.departmentCode(), table.departmentName()),
                    table.projectCode(),
                    table.projectName(),
                    table.total(),
                    table.form(),
                    table.stage(),
                    table.version(),
                    table.hash(),
                    new TableView.Marks(table.adjusts(), table.budgetDocument(), table.addition(), table.secret()));
        }
    }
}
