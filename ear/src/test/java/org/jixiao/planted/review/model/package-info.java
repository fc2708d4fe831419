/** Planted to break rules. */
@NullMarked
package org.jixiao.planted.review.model;

import org.jspecify.annotations.NullMarked;
