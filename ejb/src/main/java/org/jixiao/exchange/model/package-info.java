/** What a file of target tables says: cells with their places, and the tables that a form reads out of them. */
@NullMarked
package org.jixiao.exchange.model;

import org.jspecify.annotations.NullMarked;
