package org.jixiao.exchange.reading;

import java.util.List;
import java.util.Map;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.Cell;
import org.jixiao.form.model.FormDefinition.Line;
import org.jixiao.form.model.FormDefinition.Sheet;
import org.jspecify.annotations.Nullable;

/** The title over a card, and the lines under it. */
final class CardTitle {

    private static final int LONGEST_BEFORE = 30;

    private final PrintedText title;
    private final String fixed;
    private final List<PrintedText> head;

    CardTitle(Sheet sheet) {
        title = PrintedText.of(sheet.title());
        fixed = sheet.title().contains("{") ? "" : Blanks.plain(sheet.title());
        head = sheet.head().stream().map(Line::text).map(PrintedText::of).toList();
    }

    boolean isTitle(Cell cell) {
        if (!fixed.isEmpty()) {
            // A year or a region may stand before it.
            String plain = cell.text().length() > 200 ? "" : Blanks.plain(cell.text());
            return plain.endsWith(fixed) && plain.length() <= fixed.length() + LONGEST_BEFORE;
        }
        return title.isTelling() && title.read(cell.text()).isPresent();
    }

    /** The project's name in the title; null when the form's title has none. */
    @Nullable
    String projectName(Cell cell) {
        return title.read(cell.text()).map(filled -> filled.get("projectName")).orElse(null);
    }

    /** What is filled in where the text is a line under the title; null when it is none. */
    @Nullable
    Map<String, String> head(Cell cell) {
        for (PrintedText line : head) {
            Map<String, String> filled = line.read(cell.text()).orElse(null);
            if (filled != null) {
                return filled;
            }
        }
        return null;
    }
}
