package dev.recobro.api.run;

/**
 * One desk's day.
 *
 * @param shadowPrice what one more minute is worth, in the base currency
 */
public record DeskFigures(
    String desk, int entries, double capacityMinutes, double usedMinutes, double shadowPrice) {}
