package org.jixiao.target.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first levels of indicators (一级指标). Cost stands as a first level of its own since 2021; decision and management only in
 * evaluations of five groups.
 */
public enum LevelOne {
    /** 产出指标. */
    OUTPUT("产出"),
    /** 效益指标. */
    BENEFIT("效益"),
    /** 满意度指标. */
    SATISFACTION("满意"),
    /** 成本指标. */
    COST("成本"),
    /** 决策指标. */
    DECISION("决策"),
    /** 管理指标, also called 过程指标. */
    MANAGEMENT("管理", "过程");

    /** What may follow a word that other texts begin with, too: nothing, or the points. */
    private static final Pattern END = Pattern.compile("(指标)?([(（].*)?");

    private static final Pattern BLANKS = Pattern.compile("\\s");

    private final List<String> marks;

    LevelOne(String... marks) {
        this.marks = List.of(marks);
    }

    /** Reads a printed label such as {@code 产出指标} or {@code 产出指标 (50分)}. */
    public static Optional<LevelOne> of(@Nullable String label) {
        if (label == null) {
            return Optional.empty();
        }
        String text = BLANKS.matcher(label).replaceAll("");
        for (LevelOne level : values()) {
            if (level.marks.stream().anyMatch(mark -> text.startsWith(mark) && level.mayFollow(text, mark))) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    private boolean mayFollow(String text, String mark) {
        boolean common = this == DECISION || this == MANAGEMENT;
        return !common || END.matcher(text.substring(mark.length())).matches();
    }
}
