/** Planted to break rules. */
@NullMarked
package org.jixiao.planted.target.model;

import org.jspecify.annotations.NullMarked;
