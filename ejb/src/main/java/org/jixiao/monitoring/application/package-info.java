/** Opening rounds of monitoring, filling and passing sheets on, rectifying what is red. */
@NullMarked
package org.jixiao.monitoring.application;

import org.jspecify.annotations.NullMarked;
