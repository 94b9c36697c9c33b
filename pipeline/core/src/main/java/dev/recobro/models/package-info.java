/**
 * Propensities: trained, calibrated, judged, explained and kept on disk with where they came from.
 * The only room that knows Tribuo and XGBoost.
 */
@NullMarked
package dev.recobro.models;

import org.jspecify.annotations.NullMarked;
