/** Screens of the year end: opening it, filling and reading self-evaluations. */
@NullMarked
package org.jixiao.evaluation.web;

import org.jspecify.annotations.NullMarked;
