/** Approval documents by REST. */
@NullMarked
package org.jixiao.approval.rest;

import org.jspecify.annotations.NullMarked;
