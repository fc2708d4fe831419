package org.jixiao.exchange.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jixiao.target.model.LevelOne;

/** The words of the first two levels of indicators (一级指标, 二级指标), by which a row is told even where it has drifted. */
final class LevelWords {

    /** The points that may be printed behind a level. */
    private static final Pattern POINTS = Pattern.compile("[(（][^()（）]{1,12}[)）]$");

    private static final Pattern FIRST = Pattern.compile("(?:产出|效益|满意度|成本)(?:指标)?");
    private static final Pattern SECOND = Pattern.compile(
            "(?:数量|质量|时效|(?:经济|社会|生态环境)?成本|(?:经济|社会|生态|环境)效益" + "|可持续(?:发展)?(?:影响)?|[^()（），。；、]{0,10}满意度)(?:指标)?");

    private static final List<String> FIRST_WORDS = List.of("产出指标", "效益指标", "满意度指标", "成本指标");
    private static final List<String> SECOND_WORDS = List.of(
            "数量指标",
            "质量指标",
            "时效指标",
            "成本指标",
            "经济成本指标",
            "社会成本指标",
            "生态环境成本指标",
            "经济效益指标",
            "社会效益指标",
            "生态效益指标",
            "环境效益指标",
            "可持续影响指标",
            "可持续发展影响指标",
            "满意度指标",
            "服务对象满意度指标",
            "社会公众满意度指标");

    private LevelWords() {}

    static boolean isFirst(String word) {
        return FIRST.matcher(withoutPoints(word)).matches();
    }

    static boolean isSecond(String word) {
        return SECOND.matcher(withoutPoints(word)).matches();
    }

    /** The level without the points printed behind it. */
    static String withoutPoints(String word) {
        return word.endsWith(")") || word.endsWith("）") ? POINTS.matcher(word).replaceFirst("") : word;
    }

    /** Whether a page break may have cut it off a first level. */
    static boolean beginsFirst(String word) {
        return begins(FIRST_WORDS, word);
    }

    /** Whether a page break may have cut it off a second level. */
    static boolean beginsSecond(String word) {
        return begins(SECOND_WORDS, word);
    }

    private static boolean begins(List<String> words, String start) {
        return start.length() >= 2 && words.stream().anyMatch(word -> word.startsWith(start));
    }

    /** The first level under which a second level stands everywhere; empty where regions differ. */
    static Optional<LevelOne> firstOf(String second) {
        if (second.startsWith("数量") || second.startsWith("质量") || second.startsWith("时效")) {
            return Optional.of(LevelOne.OUTPUT);
        }
        if (second.contains("效益") || second.startsWith("可持续")) {
            return Optional.of(LevelOne.BENEFIT);
        }
        return Optional.empty();
    }

    /** Whether a second level can stand under a first one at all. */
    static boolean fit(LevelOne first, String second) {
        Optional<LevelOne> only = firstOf(second);
        if (only.isPresent()) {
            return only.get() == first;
        }
        return second.contains("成本")
                ? first == LevelOne.OUTPUT || first == LevelOne.COST
                : first == LevelOne.SATISFACTION || first == LevelOne.BENEFIT;
    }

    static String label(LevelOne level) {
        return switch (level) {
            case OUTPUT -> FIRST_WORDS.get(0);
            case BENEFIT -> FIRST_WORDS.get(1);
            case SATISFACTION -> FIRST_WORDS.get(2);
            case COST -> FIRST_WORDS.get(3);
            case DECISION -> "决策指标";
            case MANAGEMENT -> "管理指标";
        };
    }
}
