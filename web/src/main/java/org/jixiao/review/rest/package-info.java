/** Decisions, the inbox and the history by REST. */
@NullMarked
package org.jixiao.review.rest;

import org.jspecify.annotations.NullMarked;
