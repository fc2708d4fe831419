/** What a year came to, added up: tables, grades, scores and money. */
@NullMarked
package org.jixiao.result.model;

import org.jspecify.annotations.NullMarked;
