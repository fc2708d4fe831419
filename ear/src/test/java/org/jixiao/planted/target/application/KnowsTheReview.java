package org.jixiao.planted.target.application;

import org.jixiao.planted.review.model.Step;

public class KnowsTheReview {

    public Step step() {
        return new Step();
    }
}
