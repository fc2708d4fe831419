package org.jixiao.target.model;

/** How grave a finding is; only errors stop a submission. */
public enum Severity {
    ERROR,
    WARNING,
    HINT
}
