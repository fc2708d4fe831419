/** Where self-evaluations are kept. */
@NullMarked
package org.jixiao.evaluation.persistence;

import org.jspecify.annotations.NullMarked;
