package dev.recobro.features;

/** A feature and the formula that computes it. */
record Definition(Feature feature, Formula formula) {}
