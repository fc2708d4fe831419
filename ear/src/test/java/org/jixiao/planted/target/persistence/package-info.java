/** Planted to break rules. */
@NullMarked
package org.jixiao.planted.target.persistence;

import org.jspecify.annotations.NullMarked;
