/** The process that leads monitoring sheets. */
@NullMarked
package org.jixiao.monitoring.workflow;

import org.jspecify.annotations.NullMarked;
