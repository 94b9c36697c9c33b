/** A client that is generated from the served OpenAPI document, as a dialer's makers would. */
@org.jspecify.annotations.NullMarked
package dev.recobro.client;
