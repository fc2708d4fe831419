/** The database itself: its pool and its schema. */
@NullMarked
package org.jixiao.shared.persistence;

import org.jspecify.annotations.NullMarked;
