/** Where departments, units and accounts are kept. */
@NullMarked
package org.jixiao.organization.persistence;

import org.jspecify.annotations.NullMarked;
