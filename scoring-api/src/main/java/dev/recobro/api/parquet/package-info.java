/** Reads Parquet files column by column, without Hadoop's runtime and without a row object. */
@NullMarked
package dev.recobro.api.parquet;

import org.jspecify.annotations.NullMarked;
