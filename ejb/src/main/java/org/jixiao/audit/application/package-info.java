/** Writing and reading the trail. */
@NullMarked
package org.jixiao.audit.application;

import org.jspecify.annotations.NullMarked;
