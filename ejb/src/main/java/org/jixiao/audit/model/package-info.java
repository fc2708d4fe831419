/** The entries of the trail. */
@NullMarked
package org.jixiao.audit.model;

import org.jspecify.annotations.NullMarked;
