/**
 * What dialers, billing and managers do to the day's lists: hand-outs under the law of the moment,
 * what came of them, payments, holds and pins.
 */
@NullMarked
package dev.recobro.api.work;

import org.jspecify.annotations.NullMarked;
