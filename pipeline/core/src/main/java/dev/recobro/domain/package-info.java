/** The words of collections as values: records, enums and sealed types that refuse bad content. */
@NullMarked
package dev.recobro.domain;

import org.jspecify.annotations.NullMarked;
