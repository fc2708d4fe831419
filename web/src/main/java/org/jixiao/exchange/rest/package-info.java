/** Documents in and out by REST. */
@NullMarked
package org.jixiao.exchange.rest;

import org.jspecify.annotations.NullMarked;
