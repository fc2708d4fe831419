/** How fast the year end is opened. */
@NullMarked
package org.jixiao.evaluation;

import org.jspecify.annotations.NullMarked;
