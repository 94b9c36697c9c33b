/**
 * A published run asked again under other capacities, costs, rules or actions. Start reading at
 * {@link dev.recobro.decisions.whatif.WhatIf}.
 */
@NullMarked
package dev.recobro.decisions.whatif;

import org.jspecify.annotations.NullMarked;
