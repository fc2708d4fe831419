/** Monitoring by REST. */
@NullMarked
package org.jixiao.monitoring.rest;

import org.jspecify.annotations.NullMarked;
