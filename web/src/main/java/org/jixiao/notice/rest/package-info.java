/** Notices over REST. */
@NullMarked
package org.jixiao.notice.rest;

import org.jspecify.annotations.NullMarked;
