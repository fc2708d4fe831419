/** Signing in, and who the caller of a use case is. */
@NullMarked
package org.jixiao.organization.application;

import org.jspecify.annotations.NullMarked;
