/** Adds a year's tables up where they are kept. */
@NullMarked
package org.jixiao.result.persistence;

import org.jspecify.annotations.NullMarked;
