package dev.recobro.api.document;

import java.util.List;

/** What a desk's minutes would bring, from few to many. */
public record CurveDocument(String desk, List<CurvePointDocument> points) {}
