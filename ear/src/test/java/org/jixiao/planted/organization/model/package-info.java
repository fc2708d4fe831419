/** Planted to break rules. */
@NullMarked
package org.jixiao.planted.organization.model;

import org.jspecify.annotations.NullMarked;
