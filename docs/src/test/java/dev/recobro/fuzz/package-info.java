/** Requests of every kind, made from the API's own description, and what every answer must be. */
@org.jspecify.annotations.NullMarked
package dev.recobro.fuzz;
