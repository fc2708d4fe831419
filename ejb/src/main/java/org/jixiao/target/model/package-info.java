/** The target table (绩效目标表), its indicators, its values and what they mean. */
@NullMarked
package org.jixiao.target.model;

import org.jspecify.annotations.NullMarked;
