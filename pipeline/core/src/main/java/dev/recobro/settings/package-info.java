/** The part of the config that a day's scores and lists depend on, read into values. */
@NullMarked
package dev.recobro.settings;

import org.jspecify.annotations.NullMarked;
