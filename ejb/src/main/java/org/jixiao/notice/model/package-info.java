/** What people are told of: a notice for all who look after a queue, and how far each has read. */
@NullMarked
package org.jixiao.notice.model;

import org.jspecify.annotations.NullMarked;
