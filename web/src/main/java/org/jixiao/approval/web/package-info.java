/** Screens on which approval documents are issued and followed. */
@NullMarked
package org.jixiao.approval.web;

import org.jspecify.annotations.NullMarked;
