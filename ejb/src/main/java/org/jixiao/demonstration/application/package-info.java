/** Data to try the application with: regions, accounts and tables at every stage, made by the use cases themselves. */
@NullMarked
package org.jixiao.demonstration.application;

import org.jspecify.annotations.NullMarked;
