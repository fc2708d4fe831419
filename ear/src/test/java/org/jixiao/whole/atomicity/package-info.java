/** What the engine writes and what the entities write is there together or not at all, whoever calls. */
@NullMarked
package org.jixiao.whole.atomicity;

import org.jspecify.annotations.NullMarked;
