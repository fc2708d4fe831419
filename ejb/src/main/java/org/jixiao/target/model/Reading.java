package org.jixiao.target.model;

/** How sure the reading of a written value is. */
public enum Reading {
    /** It can be read in one way only. */
    EXACT,
    /** It was read, but a person might have meant something else. */
    GUESSED,
    /** Words only: nothing to compute with. */
    TEXT
}
