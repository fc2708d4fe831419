/** What people do with a target table before it moves: create, fill, look at. */
@NullMarked
package org.jixiao.target.application;

import org.jspecify.annotations.NullMarked;
