/**
 * The evaluation report as a page that a manager reads and as a file that a program does. Only
 * shows figures, and makes none.
 */
@NullMarked
package dev.recobro.report;

import org.jspecify.annotations.NullMarked;
