/** Where rounds and sheets of monitoring are kept. */
@NullMarked
package org.jixiao.monitoring.persistence;

import org.jspecify.annotations.NullMarked;
