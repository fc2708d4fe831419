/** The rules of the house, each shown to hold for the code and to bite where it is broken. */
@NullMarked
package org.jixiao.rules;

import org.jspecify.annotations.NullMarked;
