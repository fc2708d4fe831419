/** Where target tables and their versions are kept. */
@NullMarked
package org.jixiao.target.persistence;

import org.jspecify.annotations.NullMarked;
