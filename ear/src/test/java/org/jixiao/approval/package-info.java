/** How fast approving is. */
@NullMarked
package org.jixiao.approval;

import org.jspecify.annotations.NullMarked;
