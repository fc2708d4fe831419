package org.jixiao.whole.atomicity;

/** What a test lets go wrong after everything has been written. */
public class WantedFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WantedFailure() {
        super("wanted by a test");
    }
}
