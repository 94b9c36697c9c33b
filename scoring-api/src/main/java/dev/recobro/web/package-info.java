/** The manager's pages: the day's list and one account, in English and Spanish. */
@NullMarked
package dev.recobro.web;

import org.jspecify.annotations.NullMarked;
