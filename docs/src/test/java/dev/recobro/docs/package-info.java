/** Tests that keep the documents true. */
@NullMarked
package dev.recobro.docs;

import org.jspecify.annotations.NullMarked;
