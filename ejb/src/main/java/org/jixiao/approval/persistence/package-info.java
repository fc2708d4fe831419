/** Where approval documents are kept. */
@NullMarked
package org.jixiao.approval.persistence;

import org.jspecify.annotations.NullMarked;
