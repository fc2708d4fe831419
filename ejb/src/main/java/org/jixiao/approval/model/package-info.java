/** The approval document (批复) of a finance bureau over many tables. */
@NullMarked
package org.jixiao.approval.model;

import org.jspecify.annotations.NullMarked;
