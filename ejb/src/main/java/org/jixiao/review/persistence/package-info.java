/** Where steps, inbox items and batches are kept. */
@NullMarked
package org.jixiao.review.persistence;

import org.jspecify.annotations.NullMarked;
