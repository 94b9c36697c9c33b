package dev.recobro.training;

import dev.recobro.features.FeatureCatalogue;
import dev.recobro.models.ModelSet;

/** A model set to be judged, with the catalogue that computes its features. */
public record Contender(ModelSet set, FeatureCatalogue catalogue) {

  /** Refuses a catalogue that doesn't fit. */
  public Contender {
    set.requireFeatures(catalogue.names(), catalogue.fingerprint());
  }
}
