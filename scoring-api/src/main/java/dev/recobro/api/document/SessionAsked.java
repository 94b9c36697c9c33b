package dev.recobro.api.document;

import io.javalin.openapi.OpenApiRequired;

/** The key to sign in with. */
public record SessionAsked(@OpenApiRequired String key) {}
