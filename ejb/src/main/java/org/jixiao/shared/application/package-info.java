/** The one chain around every use case, and what all use cases need: the clock and the configuration folder. */
@NullMarked
package org.jixiao.shared.application;

import org.jspecify.annotations.NullMarked;
