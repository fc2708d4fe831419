/** What all REST answers share: problems, paging, repeated requests. */
@NullMarked
package org.jixiao.shared.rest;

import org.jspecify.annotations.NullMarked;
