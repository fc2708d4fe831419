/** Screens of the inbox, of decisions and of a table's way. */
@NullMarked
package org.jixiao.review.web;

import org.jspecify.annotations.NullMarked;
