package org.jixiao.target.model;

import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Direction;

/** How an actual value is held against the target value (方向). */
public enum Comparator {
    /** ＝ 等于. */
    EQUAL("等于"),
    /** ≥ 大于等于, 不低于, 以上. */
    AT_LEAST("大于等于"),
    /** ≤ 小于等于, 不超过, 以内. */
    AT_MOST("小于等于"),
    /** ＞ 大于. */
    MORE_THAN("大于"),
    /** ＜ 小于. */
    LESS_THAN("小于"),
    /** 定性: words, reached or not. */
    QUALITATIVE("定性"),
    /** 不适用. */
    NOT_APPLICABLE("不适用");

    private final String usual;

    Comparator(String usual) {
        this.usual = usual;
    }

    /** How it is printed in a form; in the usual words where the form has none of its own. */
    public String label(FormDefinition form) {
        return form.directions().stream()
                .filter(direction -> direction.comparator().equals(name()))
                .map(Direction::label)
                .findFirst()
                .orElse(usual);
    }
}
