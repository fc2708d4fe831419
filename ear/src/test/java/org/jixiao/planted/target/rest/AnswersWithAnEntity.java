package org.jixiao.planted.target.rest;

import org.jixiao.planted.target.model.Part;

public class AnswersWithAnEntity {

    public String text(Part part) {
        return part.text();
    }
}
