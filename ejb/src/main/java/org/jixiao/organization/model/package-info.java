/** Who works where: regions, departments, budget units, accounts and the posts they hold. */
@NullMarked
package org.jixiao.organization.model;

import org.jspecify.annotations.NullMarked;
