/** The way of a table through its reviews: what people decide, and the inbox (待办) that waits for them. */
@NullMarked
package org.jixiao.review.application;

import org.jspecify.annotations.NullMarked;
