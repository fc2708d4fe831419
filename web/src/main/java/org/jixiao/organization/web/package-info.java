/** Signing in and out. */
@NullMarked
package org.jixiao.organization.web;

import org.jspecify.annotations.NullMarked;
