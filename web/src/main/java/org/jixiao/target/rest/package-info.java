/** Target tables by REST. */
@NullMarked
package org.jixiao.target.rest;

import org.jspecify.annotations.NullMarked;
