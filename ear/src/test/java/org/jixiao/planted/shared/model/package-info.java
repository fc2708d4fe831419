/** Planted to break rules. */
@NullMarked
package org.jixiao.planted.shared.model;

import org.jspecify.annotations.NullMarked;
