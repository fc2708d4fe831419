package org.jixiao.planted.target.model;

import jakarta.persistence.Embeddable;

@Embeddable
public class Part {

    private String text = "";

    public void rewrite(String other) {
        text = other;
    }

    public String text() {
        return text;
    }
}
