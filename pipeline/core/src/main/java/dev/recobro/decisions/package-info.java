/** What each action is worth on an account today, and which of them a desk's day can hold. */
@NullMarked
package dev.recobro.decisions;

import org.jspecify.annotations.NullMarked;
