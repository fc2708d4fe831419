package org.jixiao.target.model;

import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.PolarityWord;

/** Whether more is better (指标性质). */
public enum Polarity {
    /** 正向指标: more is better. */
    FORWARD("正向指标"),
    /** 反向指标: less is better. */
    REVERSE("反向指标");

    private final String usual;

    Polarity(String usual) {
        this.usual = usual;
    }

    /** How it is printed in a form; in the usual words where the form has none of its own. */
    public String label(FormDefinition form) {
        return form.polarities().stream()
                .filter(word -> word.polarity().equals(name()))
                .map(PolarityWord::label)
                .findFirst()
                .orElse(usual);
    }
}
