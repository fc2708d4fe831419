/** The trail by REST. */
@NullMarked
package org.jixiao.audit.rest;

import org.jspecify.annotations.NullMarked;
