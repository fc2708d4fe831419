/** The year end by REST. */
@NullMarked
package org.jixiao.evaluation.rest;

import org.jspecify.annotations.NullMarked;
