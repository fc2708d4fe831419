/** Taking documents over from files. */
@NullMarked
package org.jixiao.exchange.application;

import org.jspecify.annotations.NullMarked;
