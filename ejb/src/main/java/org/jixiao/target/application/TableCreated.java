package org.jixiao.target.application;

/** A table was created; its process begins in the same transaction. */
public record TableCreated(long tableId) {}
