/** The screen that shows the trail. */
@NullMarked
package org.jixiao.audit.web;

import org.jspecify.annotations.NullMarked;
