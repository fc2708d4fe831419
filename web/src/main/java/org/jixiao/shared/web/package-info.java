/** What all screens and answers share: texts, languages, the template's beans. */
@NullMarked
package org.jixiao.shared.web;

import org.jspecify.annotations.NullMarked;
