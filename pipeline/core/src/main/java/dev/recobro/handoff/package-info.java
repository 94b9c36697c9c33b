/** The published run as outside programs see it: its folders, files, columns and entries. */
@NullMarked
package dev.recobro.handoff;

import org.jspecify.annotations.NullMarked;
