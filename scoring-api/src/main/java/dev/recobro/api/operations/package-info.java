/** What whoever runs the server watches: metrics, request ids and the access log. */
@NullMarked
package dev.recobro.api.operations;

import org.jspecify.annotations.NullMarked;
