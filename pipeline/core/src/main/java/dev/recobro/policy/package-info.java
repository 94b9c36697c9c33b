/** What may not be done on an account, and which rule says so. */
@NullMarked
package dev.recobro.policy;

import org.jspecify.annotations.NullMarked;
