/** Planted to break rules. */
@NullMarked
package org.jixiao.planted.audit.model;

import org.jspecify.annotations.NullMarked;
