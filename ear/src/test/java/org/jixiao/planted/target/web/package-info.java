/** Planted to break rules. */
@NullMarked
package org.jixiao.planted.target.web;

import org.jspecify.annotations.NullMarked;
