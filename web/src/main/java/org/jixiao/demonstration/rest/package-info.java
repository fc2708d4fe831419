/** Whether the demonstration data have been loaded. */
@NullMarked
package org.jixiao.demonstration.rest;

import org.jspecify.annotations.NullMarked;
