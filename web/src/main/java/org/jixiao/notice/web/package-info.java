/** The bell, and the page of notices. */
@NullMarked
package org.jixiao.notice.web;

import org.jspecify.annotations.NullMarked;
