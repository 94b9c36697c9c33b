/** From snapshots of histories to a model set: the only room that sees features and labels. */
@NullMarked
package dev.recobro.training;

import org.jspecify.annotations.NullMarked;
