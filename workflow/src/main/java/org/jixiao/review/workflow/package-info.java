/** The process engine behind the ports of the reviews: it moves the work, the domain moves the state. */
@NullMarked
package org.jixiao.review.workflow;

import org.jspecify.annotations.NullMarked;
