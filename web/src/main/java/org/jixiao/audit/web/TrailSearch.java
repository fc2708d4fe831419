package org.jixiao.audit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.audit.application.ShowTrail;
import org.jixiao.audit.application.ShowTrail.EntryView;
import org.jixiao.shared.web.PageTexts;
import org.jixiao.shared.web.Paging;
import org.jspecify.annotations.Nullable;

/** Looking through the trail (审计记录), filtered and paged by the page's own address. */
@Named
@RequestScoped
public class TrailSearch {

    private static final int LINES = 50;

    /** The actions that people look for. */
    private static final List<String> KINDS = List.of(
            "CREATED",
            "COPIED",
            "FILLED",
            "IMPORTED",
            "SUBMITTED",
            "WITHDRAWN",
            "PASSED",
            "RETURNED",
            "CLAIMED",
            "RELEASED",
            "TRANSFERRED",
            "REVIEWER_ADDED",
            "REVIEWER_REMOVED",
            "OPINION_GIVEN",
            "CIRCULATED",
            "URGED",
            "REOPENED",
            "APPROVAL_ISSUED",
            "APPROVED",
            "YEAR_END_ORDERED",
            "YEAR_END_OPENED",
            "DEADLINE_SET",
            "FILLING_URGED",
            "ESCALATED",
            "PROXY_APPOINTED",
            "PROXY_ENDED",
            "MONITORING_OPENED",
            "MONITORED",
            "MONITORING_SUBMITTED",
            "MONITORING_PASSED",
            "MONITORING_RETURNED",
            "RECTIFICATION_WRITTEN",
            "RECTIFICATION_CLOSED",
            "EVALUATED",
            "FOUNDED",
            "PASSWORD_CHANGED");

    private static final Pattern INDICATOR = Pattern.compile("indicators\\[(\\d+)\\]\\.(.+)");
    private static final Pattern LINE = Pattern.compile("(funding|plan)\\[(\\d+)\\].*");

    private static final Pattern DEPARTMENT =
            Pattern.compile("department\\.(tasks|items|safeguards)\\[(\\d+)\\]\\.?(.*)");

    @Inject
    private ShowTrail trail;

    @Inject
    private PageTexts texts;

    @Inject
    private Clock clock;

    private @Nullable String table;
    private @Nullable String account;
    private @Nullable String kind;
    private @Nullable String from;
    private @Nullable String to;
    private @Nullable String after;
    private @Nullable String begun;
    private ShowTrail.@Nullable Page page;

    public void open() {
        page = trail.list(
                new ShowTrail.Wanted(number(table), account, kind, moment(from, 0), moment(to, 1)),
                number(after),
                LINES);
    }

    public List<EntryView> getItems() {
        return page == null ? List.of() : page.items();
    }

    /** A cell's path in words, such as 第4行 指标值. */
    public String where(String path) {
        Matcher cell = INDICATOR.matcher(path);
        if (cell.matches()) {
            return texts.of("place.row", Integer.parseInt(cell.group(1)) + 1) + " " + named(cell.group(2));
        }
        Matcher department = DEPARTMENT.matcher(path);
        if (department.matches()) {
            String row = texts.of(
                    "place.department." + department.group(1) + ".row", Integer.parseInt(department.group(2)) + 1);
            return department.group(3).isEmpty() ? row : row + " " + named("department." + department.group(3));
        }
        Matcher line = LINE.matcher(path);
        return line.matches()
                ? texts.of("trail.line", named(line.group(1)), Integer.parseInt(line.group(2)) + 1)
                : named(path);
    }

    private String named(String place) {
        return texts.get("place." + place);
    }

    public List<String> getKinds() {
        return KINDS;
    }

    public String getNext() {
        Long next = page == null ? null : page.next();
        return paging().next(begun, after, next == null ? null : next.toString());
    }

    public String getPrevious() {
        return paging().previous(begun, after);
    }

    private Paging paging() {
        return new Paging("/audit/trail.xhtml")
                .with("table", table)
                .with("account", account)
                .with("kind", kind)
                .with("from", from)
                .with("to", to);
    }

    private @Nullable Instant moment(@Nullable String day, int later) {
        if (day == null) {
            return null;
        }
        try {
            return LocalDate.parse(day)
                    .plusDays(later)
                    .atStartOfDay(clock.getZone())
                    .toInstant();
        } catch (DateTimeException e) {
            // What is no day filters nothing.
            return null;
        }
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public @Nullable String getTable() {
        return table;
    }

    public void setTable(@Nullable String table) {
        this.table = orNull(table);
    }

    public @Nullable String getAccount() {
        return account;
    }

    public void setAccount(@Nullable String account) {
        this.account = orNull(account);
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = orNull(kind);
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = orNull(from);
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = orNull(to);
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = orNull(after);
    }

    public @Nullable String getTrail() {
        return begun;
    }

    public void setTrail(@Nullable String begun) {
        this.begun = begun;
    }
}
