package org.jixiao.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.shared.web.PageTexts;

/** Places of a file in words, as pages write them: {@code #{places.of(finding.place())}}. */
@Named("places")
@RequestScoped
public class PlaceWords {

    private static final List<Kind> KINDS = List.of(
            new Kind("import.lineColumn", Pattern.compile("line (\\d+), column (\\d+)")),
            new Kind("import.line", Pattern.compile("line (\\d+)")),
            new Kind("import.sheetCell", Pattern.compile("sheet (.*), cell ([A-Z]+\\d+)")),
            new Kind("import.sheetRow", Pattern.compile("sheet (.*), row (\\d+)")),
            new Kind("import.tableColumn", Pattern.compile("table (.*), row (\\d+), column (\\d+)")),
            new Kind("import.tableRow", Pattern.compile("table (.*), row (\\d+)")),
            new Kind("import.pageColumn", Pattern.compile("page (.*), line (\\d+), column (\\d+)")),
            new Kind("import.pageLine", Pattern.compile("page (.*), line (\\d+)")));

    @Inject
    private PageTexts texts;

    /** A workbook's sheet may bear the title of a document, and its cells matter more. */
    private static final int LONGEST_SHEET = 10;

    /** The place in words; what is no place of the file concerns all of it. */
    public String of(String place) {
        for (Kind kind : KINDS) {
            Matcher matcher = kind.pattern().matcher(place);
            if (matcher.matches()) {
                return texts.of(
                        kind.text(),
                        clipped(matcher.group(1)),
                        matcher.groupCount() > 1 ? matcher.group(2) : "",
                        matcher.groupCount() > 2 ? matcher.group(3) : "");
            }
        }
        return texts.get("import.wholeFile");
    }

    private static String clipped(String name) {
        return name.length() > LONGEST_SHEET ? name.substring(0, LONGEST_SHEET - 1) + "…" : name;
    }

    private record Kind(String text, Pattern pattern) {}
}
