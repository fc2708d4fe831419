/** Turns files into rows of cells; which form they are in is not asked here. */
@NullMarked
package org.jixiao.exchange.file;

import org.jspecify.annotations.NullMarked;
