/** Writing notices of what has happened, and reading them. */
@NullMarked
package org.jixiao.notice.application;

import org.jspecify.annotations.NullMarked;
