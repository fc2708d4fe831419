/** Understands what the cells of a file say: by a form's definition, whatever kind of file they come from. */
@NullMarked
package org.jixiao.exchange.reading;

import org.jspecify.annotations.NullMarked;
