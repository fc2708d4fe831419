/** Planted to break rules. */
@NullMarked
package org.jixiao.planted.exchange.reading;

import org.jspecify.annotations.NullMarked;
