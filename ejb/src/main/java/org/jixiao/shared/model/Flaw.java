package org.jixiao.shared.model;

/**
 * Something in an object that cannot be as it is, said by a rule of the model.
 *
 * @param path where, such as {@code sheets[0].columns[2].source}; empty for the object as a whole
 * @param text a sentence that says what is wrong and the way out
 */
public record Flaw(String path, String text) {}
