package org.jixiao.notice.web;

import java.time.LocalDate;
import java.util.Locale;
import org.jixiao.notice.application.ShowNotices.NoticeView;
import org.jixiao.shared.web.Texts;

/** What a notice says, in the reader's language. */
public final class NoticeSentence {

    private NoticeSentence() {}

    /** The sentence of the notice's kind; with the day when there is one. */
    public static String of(Locale locale, NoticeView notice) {
        LocalDate due = notice.due();
        String document = notice.document();
        String account = notice.account();
        return Texts.text(
                locale,
                "notice." + notice.kind().name() + (due == null ? "" : ".due"),
                account == null ? "" : Texts.person(locale, account, notice.onBehalfOf()),
                notice.subject(),
                document == null ? "" : document,
                due == null ? "" : due.toString());
    }
}
