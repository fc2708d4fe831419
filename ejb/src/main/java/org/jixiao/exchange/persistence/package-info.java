/** Where taken-over documents are kept. */
@NullMarked
package org.jixiao.exchange.persistence;

import org.jspecify.annotations.NullMarked;
