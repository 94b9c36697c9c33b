/** What an action offers an account or warns it of: instalments, a discount, a penalty. */
@NullMarked
package dev.recobro.decisions.offers;

import org.jspecify.annotations.NullMarked;
