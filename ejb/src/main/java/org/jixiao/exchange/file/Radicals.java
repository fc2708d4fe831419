package org.jixiao.exchange.file;

import java.text.Normalizer;

/**
 * Chinese characters that a PDF names by the radical that looks like them: its font has one glyph for both, and whoever
 * wrote the file chose the wrong number, so that 部门 is not found by searching for it.
 */
final class Radicals {

    private static final char FIRST_SUPPLEMENT = '\u2E80';
    private static final char FIRST_KANGXI = '\u2F00';
    private static final char LAST_KANGXI = '\u2FD5';

    /** Its normal form is the traditional character; tables like ours are written in simplified ones. */
    private static final char DOOR = '\u2F3E';

    /** Radicals of the supplement, each before its character, as Unicode has them (EquivalentUnifiedIdeograph). */
    private static final String PAIRS = "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵"
            + "⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺶羊⺹耂⺺肀⺻聿"
            + "⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻐钅⻑長⻒镸⻓长⻔门⻖阝⻘青⻙韦⻚页⻛风"
            + "⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

    private Radicals() {}

    /** The text with characters in place of radicals. */
    static String replaced(String text) {
        StringBuilder replaced = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_SUPPLEMENT && c <= LAST_KANGXI) {
                replaced = replaced == null ? new StringBuilder(text) : replaced;
                replaced.setCharAt(i, character(c));
            }
        }
        return replaced == null ? text : replaced.toString();
    }

    private static char character(char radical) {
        if (radical == DOOR) {
            return '户';
        }
        if (radical >= FIRST_KANGXI) {
            return Normalizer.normalize(String.valueOf(radical), Normalizer.Form.NFKC)
                    .charAt(0);
        }
        int at = PAIRS.indexOf(radical);
        return at < 0 ? radical : PAIRS.charAt(at + 1);
    }
}
