package org.jixiao.target.model;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The four first levels of indicators (一级指标); cost stands as a first level of its own since 2021. */
public enum LevelOne {
    /** 产出指标. */
    OUTPUT("产出"),
    /** 效益指标. */
    BENEFIT("效益"),
    /** 满意度指标. */
    SATISFACTION("满意"),
    /** 成本指标. */
    COST("成本");

    private static final Pattern BLANKS = Pattern.compile("\\s");

    private final String mark;

    LevelOne(String mark) {
        this.mark = mark;
    }

    /** Reads a printed label such as {@code 产出指标} or {@code 产出指标 (50分)}. */
    public static Optional<LevelOne> of(@Nullable String label) {
        if (label == null) {
            return Optional.empty();
        }
        String text = BLANKS.matcher(label).replaceAll("");
        for (LevelOne level : values()) {
            if (text.startsWith(level.mark)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
