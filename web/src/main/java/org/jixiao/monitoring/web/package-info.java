/** The screens of monitoring. */
@NullMarked
package org.jixiao.monitoring.web;

import org.jspecify.annotations.NullMarked;
