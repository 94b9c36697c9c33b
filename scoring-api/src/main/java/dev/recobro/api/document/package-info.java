/** Shapes of the JSON documents, for the OpenAPI description; a test holds the answers to them. */
@NullMarked
package dev.recobro.api.document;

import org.jspecify.annotations.NullMarked;
