package org.jixiao.shared.application;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayDeque;
import java.util.Deque;

/** The use cases that are running in this request, the innermost first. */
@RequestScoped
public class Acts {

    private final Deque<Act> running = new ArrayDeque<>();

    /** The innermost use case. */
    public Act current() {
        Act act = running.peek();
        if (act == null) {
            throw new IllegalStateException("Nothing may be changed outside a use case. Way out: put @UseCase on it");
        }
        return act;
    }

    Act begin(String kind) {
        Act act = new Act(kind);
        running.push(act);
        return act;
    }

    void end() {
        running.pop();
    }
}
