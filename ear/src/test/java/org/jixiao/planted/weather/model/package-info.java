/** Planted to break rules. */
@NullMarked
package org.jixiao.planted.weather.model;

import org.jspecify.annotations.NullMarked;
