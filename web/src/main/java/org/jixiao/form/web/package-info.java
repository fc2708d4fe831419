/** How amounts are shown in the money unit of a region's form. */
@NullMarked
package org.jixiao.form.web;

import org.jspecify.annotations.NullMarked;
