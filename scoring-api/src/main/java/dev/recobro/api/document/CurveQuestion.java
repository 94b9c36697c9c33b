package dev.recobro.api.document;

import io.javalin.openapi.OpenApiNullable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A desk, and the minutes of it to ask for: from a quarter to twice its capacity unless given. */
public record CurveQuestion(String desk, @OpenApiNullable @Nullable List<Double> minutes) {}
