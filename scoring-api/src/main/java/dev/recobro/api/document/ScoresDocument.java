package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import java.time.LocalDate;
import java.util.List;

/** Scores of the accounts that were sent, by the model set, config and law of a run. */
public record ScoresDocument(
    @OpenApiName("as_of") LocalDate asOf,
    String run,
    @OpenApiName("model_set") String modelSet,
    List<ScoreDocument> scores) {}
