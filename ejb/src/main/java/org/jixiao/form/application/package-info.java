/** The forms and scoring schemes in force. */
@NullMarked
package org.jixiao.form.application;

import org.jspecify.annotations.NullMarked;
