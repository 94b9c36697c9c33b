/**
 * What the API records, in a database: SQLite or PostgreSQL. JDBC lives here alone; outside of this
 * room there are only records and the two ways in, {@link dev.recobro.store.Store#write} and {@link
 * dev.recobro.store.Store#read}.
 */
@NullMarked
package dev.recobro.store;

import org.jspecify.annotations.NullMarked;
