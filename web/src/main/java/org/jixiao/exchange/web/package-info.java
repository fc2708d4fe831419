/** The screen that takes files in. */
@NullMarked
package org.jixiao.exchange.web;

import org.jspecify.annotations.NullMarked;
