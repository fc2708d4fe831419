/** People and their proxies over REST. */
@NullMarked
package org.jixiao.organization.rest;

import org.jspecify.annotations.NullMarked;
