/** Planted to break rules. */
@NullMarked
package org.jixiao.planted.target.application;

import org.jspecify.annotations.NullMarked;
