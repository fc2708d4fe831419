/** What was decided on a table at each step, what waits for whom, and the batch that decides on many. */
@NullMarked
package org.jixiao.review.model;

import org.jspecify.annotations.NullMarked;
