package org.jixiao.shared.application;

import java.util.List;
import java.util.stream.Collectors;

/** Says that configuration files cannot be used, with all their mistakes at once. */
public class BrokenConfiguration extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    public BrokenConfiguration(List<Mistake> mistakes) {
        super(mistakes.stream()
                .map(Mistake::toString)
                .collect(Collectors.joining("\n  ", "The configuration cannot be used:\n  ", "")));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
