/** What every capability says: a refusal with all its reasons. */
@NullMarked
package org.jixiao.shared.model;

import org.jspecify.annotations.NullMarked;
