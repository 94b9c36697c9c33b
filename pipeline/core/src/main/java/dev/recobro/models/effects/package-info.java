/**
 * Effect of actions: what each action adds to what an account pays if left alone, learnt from
 * decisions that were drawn by chance, or else assumed.
 */
@NullMarked
package dev.recobro.models.effects;

import org.jspecify.annotations.NullMarked;
