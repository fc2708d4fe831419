/** Where the trail is kept. */
@NullMarked
package org.jixiao.audit.persistence;

import org.jspecify.annotations.NullMarked;
