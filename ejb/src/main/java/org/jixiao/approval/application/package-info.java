/** Issuing an approval document (批复) and following how far it is. */
@NullMarked
package org.jixiao.approval.application;

import org.jspecify.annotations.NullMarked;
