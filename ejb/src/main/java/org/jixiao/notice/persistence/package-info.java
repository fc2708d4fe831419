/** Where notices are kept. */
@NullMarked
package org.jixiao.notice.persistence;

import org.jspecify.annotations.NullMarked;
