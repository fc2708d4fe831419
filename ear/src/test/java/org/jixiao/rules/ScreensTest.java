package org.jixiao.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages carry no code and no looks of their own, so that the content security policy can forbid both. */
class ScreensTest {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private static final List<Pattern> INLINE = Stream.of(
                    "\\sstyle\\s*=", "\\son\\w+\\s*=", "<style\\b", "<script\\b(?![^>]*\\ssrc\\s*=)")
            .map(Pattern::compile)
            .toList();

    @Test
    void pages_have_no_inline_style_handler_or_script() {
        List<Path> pages = Code.files(".xhtml", "web/src/main/webapp", "web/src/main/resources");
        assertThat(pages).as("pages").isNotEmpty();
        assertThat(pages)
                .as(
                        "pages with inline style, on…= or script; way out: a class in the style sheet, a listener in a script "
                                + "of its own")
                .noneMatch(page -> isInline(Code.text(page)));
    }

    @Test
    void the_rule_for_pages_bites() {
        assertThat(Code.planted("inline.txt").lines()).hasSizeGreaterThan(3).allMatch(ScreensTest::isInline);
        assertThat(isInline("<p:inputText styleClass=\"name\"/> <script src=\"a.js\"></script> <!-- style=\"\" -->"))
                .isFalse();
    }

    private static boolean isInline(String page) {
        String text = COMMENT.matcher(page).replaceAll("");
        return INLINE.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }
}
