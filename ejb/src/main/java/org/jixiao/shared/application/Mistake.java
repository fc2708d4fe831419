package org.jixiao.shared.application;

/**
 * A mistake in a configuration file.
 *
 * @param file the file, as an operator finds it
 * @param line from 1; 0 when it is about the file as a whole
 * @param column from 1; 0 when it is about the file as a whole
 * @param text what is wrong, and the way out
 */
public record Mistake(String file, int line, int column, String text) {

    @Override
    public String toString() {
        return line == 0 ? file + ": " + text : file + ":" + line + ":" + column + ": " + text;
    }
}
