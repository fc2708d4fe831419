/** Looking at what a year came to (结果总览). */
@NullMarked
package org.jixiao.result.application;

import org.jspecify.annotations.NullMarked;
