/** Screens on which tables are listed, shown in their region's form, and filled. */
@NullMarked
package org.jixiao.target.web;

import org.jspecify.annotations.NullMarked;
