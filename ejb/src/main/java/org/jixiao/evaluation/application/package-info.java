/** Opening the year end, filling the self-evaluation (绩效自评), looking at scores. */
@NullMarked
package org.jixiao.evaluation.application;

import org.jspecify.annotations.NullMarked;
