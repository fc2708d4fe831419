package org.jixiao.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.exchange.file.FileFormat;
import org.jixiao.exchange.model.PrintedDocument;
import org.jixiao.exchange.model.PrintedList;
import org.jixiao.exchange.model.PrintedList.Column;
import org.jixiao.review.application.ShowInbox;
import org.jixiao.review.application.ShowInbox.Item;
import org.jixiao.review.application.StepView;
import org.jixiao.review.persistence.Inbox;
import org.jixiao.review.web.InboxList;
import org.jixiao.shared.web.PageTexts;
import org.jixiao.shared.web.Times;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** Hands out a list of the inbox as a workbook, as the page's address names it. */
@Named
@RequestScoped
public class InboxExporting {

    private static final int MOST = 10_000;
    private static final int AT_ONCE = 500;

    @Inject
    private ShowInbox inbox;

    @Inject
    private InboxList list;

    @Inject
    private PageTexts texts;

    @Inject
    private Times times;

    public void send() throws IOException {
        List<Item> items = new ArrayList<>();
        Inbox.Key after = null;
        do {
            ShowInbox.Page page = inbox.page(list.tab(), list.wanted(), after, AT_ONCE);
            items.addAll(page.items());
            after = page.next();
        } while (after != null && items.size() < MOST);
        boolean waiting = list.isWaiting();
        String name =
                texts.of("inbox.fileName", texts.get("tab.inbox." + list.tab().name()));
        PrintedDocument document = PrintedList.of(
                name,
                after == null ? "" : texts.of("inbox.cut", items.size()),
                columns(waiting),
                items.stream().map(item -> row(item, waiting)).toList());
        Faces.sendFile(FileFormat.XLSX.bytes(document), FileFormat.XLSX.fileName(document), true);
    }

    private List<Column> columns(boolean waiting) {
        List<Column> columns = new ArrayList<>(List.of(
                column("kind", 10),
                column("project", 34),
                column("code", 20),
                column("unit", 24),
                column("department", 20),
                column("year", 6),
                column("total", 14)));
        columns.addAll(
                waiting
                        ? List.of(column("since", 14), column("due", 14), column("claimed", 10), column("returned", 6))
                        : List.of(
                                column("decided", 8),
                                column("decidedAt", 14),
                                column("decidedBy", 10),
                                column("opinion", 30),
                                column("stage", 12)));
        return columns;
    }

    private Column column(String key, int width) {
        return new Column(texts.get("inbox.column." + key), width);
    }

    private List<Object> row(Item item, boolean waiting) {
        List<Object> row = new ArrayList<>(List.of(
                texts.get((waiting ? "work." : "stage.") + item.stage().name()),
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
            row.add(item.returned() ? texts.get("inbox.returnedMark") : "");
        } else {
            row.add(step == null ? "" : texts.get("verb.done." + step.verb().name()));
            row.add(times.moment(item.since()));
            row.add(step == null ? "" : by(step));
            row.add(step == null ? "" : text(step.opinion()));
            row.add(texts.get("stage." + item.table().stage().name()));
        }
        return row;
    }

    private static String by(StepView step) {
        return step.onBehalfOf() == null ? step.account() : step.account() + "（" + step.onBehalfOf() + "）";
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
