/** The results for machines. */
@NullMarked
package org.jixiao.result.rest;

import org.jspecify.annotations.NullMarked;
