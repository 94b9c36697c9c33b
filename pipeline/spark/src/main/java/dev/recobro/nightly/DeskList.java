package dev.recobro.nightly;

import dev.recobro.decisions.DeskDay;

/**
 * A desk's day and what more of it would bring.
 *
 * @param shadowPrice net value of one more minute, in the base currency: that of the first account
 *     left out; 0 when the day holds everyone
 */
record DeskList(DeskDay day, double shadowPrice) {}
