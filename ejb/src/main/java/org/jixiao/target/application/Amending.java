package org.jixiao.target.application;

/**
 * The department is about to amend a table in its own step. Whoever knows whose turn it is observes this, and refuses if it
 * is not the caller's.
 */
public record Amending(long tableId) {}
