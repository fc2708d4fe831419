package org.jixiao.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jixiao.exchange.model.PrintedDocument;
import org.jixiao.exchange.model.PrintedList;
import org.jixiao.exchange.model.PrintedList.Column;
import org.jixiao.review.application.ShowInbox;
import org.jixiao.review.application.ShowInbox.Item;
import org.jixiao.review.application.ShowInbox.Wanted;
import org.jixiao.review.application.StepView;
import org.jixiao.review.model.Tab;
import org.jixiao.review.persistence.Inbox;
import org.jixiao.shared.web.Texts;
import org.jixiao.shared.web.Times;
import org.jixiao.target.application.TableView;
import org.jspecify.annotations.Nullable;

/** A list of the inbox as a workbook has it, up to as many lines as one still reads. */
@RequestScoped
public class InboxWorkbook {

    private static final int MOST = 10_000;
    private static final int AT_ONCE = 500;

    @Inject
    private ShowInbox inbox;

    @Inject
    private Times times;

    /** The list with its columns and marks in a language. */
    public PrintedDocument of(Tab tab, Wanted wanted, Locale language) {
        List<Item> items = new ArrayList<>();
        Inbox.Key after = null;
        do {
            ShowInbox.Page page = inbox.page(tab, wanted, after, AT_ONCE);
            items.addAll(page.items());
            after = page.next();
        } while (after != null && items.size() < MOST);
        boolean waiting = tab.isWaiting();
        return PrintedList.of(
                Texts.text(language, "inbox.fileName", "@tab.inbox." + tab.name()),
                after == null ? "" : Texts.text(language, "inbox.cut", Integer.toString(items.size())),
                columns(language, waiting),
                items.stream().map(item -> row(language, item, waiting)).toList());
    }

    private static List<Column> columns(Locale language, boolean waiting) {
        List<Column> columns = new ArrayList<>(List.of(
                column(language, "kind", 10),
                column(language, "project", 34),
                column(language, "code", 20),
                column(language, "unit", 24),
                column(language, "department", 20),
                column(language, "year", 6),
                column(language, "total", 14)));
        columns.addAll(
                waiting
                        ? List.of(
                                column(language, "since", 14),
                                column(language, "due", 14),
                                column(language, "claimed", 10),
                                column(language, "returned", 6))
                        : List.of(
                                column(language, "decided", 8),
                                column(language, "decidedAt", 14),
                                column(language, "decidedBy", 10),
                                column(language, "opinion", 30),
                                column(language, "stage", 12)));
        columns.add(column(language, "marks", 10));
        return columns;
    }

    private static Column column(Locale language, String key, int width) {
        return new Column(Texts.text(language, "inbox.column." + key), width);
    }

    private List<Object> row(Locale language, Item item, boolean waiting) {
        List<Object> row = new ArrayList<>(List.of(
                Texts.text(
                        language, (waiting ? "work." : "stage.") + item.stage().name()),
                text(item.table().projectName()),
                text(item.table().projectCode()),
                item.table().unit().name(),
                item.table().unit().departmentName(),
                Integer.toString(item.table().year()),
                item.table().total()));
        StepView step = item.step();
        if (waiting) {
            row.add(times.moment(item.since()));
            row.add(item.due() == null ? "" : times.moment(item.due()));
            row.add(text(item.claimedBy()));
            row.add(item.returned() ? Texts.text(language, "inbox.returnedMark") : "");
        } else {
            row.add(
                    step == null
                            ? ""
                            : Texts.text(language, "verb.done." + step.verb().name()));
            row.add(times.moment(item.since()));
            row.add(step == null ? "" : Texts.person(language, step.account(), step.onBehalfOf()));
            row.add(step == null ? "" : text(step.opinion()));
            row.add(Texts.text(language, "stage." + item.table().stage().name()));
        }
        row.add(marks(language, item.table().marks()));
        return row;
    }

    private static String marks(Locale language, TableView.Marks marks) {
        List<String> told = new ArrayList<>();
        if (marks.adjusts() != null) {
            told.add(Texts.text(language, "mark.adjustment"));
        }
        if (marks.addition()) {
            told.add(Texts.text(language, "mark.addition"));
        }
        if (marks.secret()) {
            told.add(Texts.text(language, "mark.secret"));
        }
        return String.join(" ", told);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
