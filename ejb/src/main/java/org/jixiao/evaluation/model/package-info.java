/** The year's end: what was reached, scored by rules that explain themselves. */
@NullMarked
package org.jixiao.evaluation.model;

import org.jspecify.annotations.NullMarked;
