/** The forms on the screen: their files, and amounts in their money unit. */
@NullMarked
package org.jixiao.form.web;

import org.jspecify.annotations.NullMarked;
