/** What a region's form looks like and how its tables are scored: both are data. */
@NullMarked
package org.jixiao.form.model;

import org.jspecify.annotations.NullMarked;
