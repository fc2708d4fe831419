/** Monitoring (运行监控): rounds, the sheet of each table, its lights, and rectifications. */
@NullMarked
package org.jixiao.monitoring.model;

import org.jspecify.annotations.NullMarked;
