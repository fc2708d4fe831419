package org.jixiao.whole.atomicity;

/** What goes wrong, if anything. */
public enum Failure {
    NONE,

    /** An exception when both have been written. */
    AFTERWARDS,

    /** The database refuses what the entities write, and only when all is to be committed: the engine has written. */
    AT_COMMIT
}
