package org.jixiao.shared.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;

/** The use cases that are running in this request, the innermost first. */
@RequestScoped
public class Acts {

    @Inject
    private Event<ActDone> done;

    private final Deque<Act> running = new ArrayDeque<>();

    /** The innermost use case. */
    public Act current() {
        Act act = running.peek();
        if (act == null) {
            throw new IllegalStateException("Nothing may be changed outside a use case. Way out: put @UseCase on it");
        }
        return act;
    }

    /**
     * Lets the trail write what the innermost use case has done so far, so that a long one need not keep all of it in
     * memory. It is the same transaction: if the use case fails later, nothing of it stays.
     */
    public void handOver() {
        Act act = current();
        if (!act.deeds().isEmpty()) {
            handOver(act);
        }
    }

    void handOver(Act act) {
        String account = act.account();
        if (account == null) {
            throw new IllegalStateException(
                    act.kind() + " never asked whether the caller may do this. Way out: go through the Desk");
        }
        ActDone.Acknowledgement written = new ActDone.Acknowledgement();
        done.fire(new ActDone(act.kind(), account, act.onBehalfOf(), act.post(), act.deeds(), written));
        if (!written.isGiven()) {
            throw new IllegalStateException("The trail did not write " + act.kind() + ", so it must not happen");
        }
        act.handedOver();
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
