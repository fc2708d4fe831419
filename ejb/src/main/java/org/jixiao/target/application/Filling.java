package org.jixiao.target.application;

/**
 * The unit has written in a table. Whoever knows whose work it is observes this, and refuses if it is somebody else's.
 */
public record Filling(long tableId) {}
