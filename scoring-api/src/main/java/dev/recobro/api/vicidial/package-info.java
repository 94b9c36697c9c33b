/** VICIdial as a dialer: its non-agent HTTP API, and what is pushed to it. */
@NullMarked
package dev.recobro.api.vicidial;

import org.jspecify.annotations.NullMarked;
