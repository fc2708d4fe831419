/** The results on the screen (结果总览). */
@NullMarked
package org.jixiao.result.web;

import org.jspecify.annotations.NullMarked;
