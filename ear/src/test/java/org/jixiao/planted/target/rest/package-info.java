/** Planted to break rules. */
@NullMarked
package org.jixiao.planted.target.rest;

import org.jspecify.annotations.NullMarked;
