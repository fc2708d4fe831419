package org.jixiao.target.application;

import java.time.Instant;
import org.jixiao.target.model.TableContent;

/** A version of a table as it is shown. */
public record VersionView(int number, Instant keptAt, String hash, TableContent content) {}
