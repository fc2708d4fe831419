/** Documents are taken over by the application as it is shipped, whatever reads them. */
@NullMarked
package org.jixiao.whole.takeover;

import org.jspecify.annotations.NullMarked;
