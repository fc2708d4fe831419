/** Planted to break rules. */
@NullMarked
package org.jixiao.planted.audit.rest;

import org.jspecify.annotations.NullMarked;
