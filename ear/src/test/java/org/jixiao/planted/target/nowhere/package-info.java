/** Planted to break rules. */
@NullMarked
package org.jixiao.planted.target.nowhere;

import org.jspecify.annotations.NullMarked;
