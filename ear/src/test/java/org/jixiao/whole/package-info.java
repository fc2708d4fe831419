/** The application as a whole, run as an operator runs it and used as people and programs use it. */
@NullMarked
package org.jixiao.whole;

import org.jspecify.annotations.NullMarked;
