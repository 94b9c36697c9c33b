package dev.recobro.features;

import dev.recobro.history.KnownHistory;
import dev.recobro.history.Payments;

/**
 * On which day of the month an account pays: the circular mean over the last year's payments.
 * StrictMath, because every machine must find the same bits.
 */
final class PayDaySums {

  private static final int YEAR = 365;
  private static final int MONTH = 31;
  private static final double[] SIN = new double[MONTH + 1];
  private static final double[] COS = new double[MONTH + 1];

  static {
    for (int day = 0; day <= MONTH; day++) {
      SIN[day] = StrictMath.sin(2 * Math.PI * day / MONTH);
      COS[day] = StrictMath.cos(2 * Math.PI * day / MONTH);
    }
  }

  private int count;
  private double sin;
  private double cos;
  private int asOfDay;

  void observe(KnownHistory known) {
    count = 0;
    sin = 0;
    cos = 0;
    asOfDay = known.day();
    Payments payments = known.payments();
    for (int i = payments.count() - 1; i >= 0; i--) {
      int paidDay = payments.day()[i];
      if (paidDay < asOfDay - YEAR) {
        break;
      }
      if (payments.stands(i, asOfDay)) {
        int dayOfMonth = CivilDay.dayOfMonth(paidDay);
        sin += SIN[dayOfMonth];
        cos += COS[dayOfMonth];
        count++;
      }
    }
  }

  double sin() {
    return Observation.share(sin, count);
  }

  double cos() {
    return Observation.share(cos, count);
  }

  /** 1 when all were paid on one day of the month, towards 0 when spread evenly over it. */
  double concentration() {
    return count == 0 ? Double.NaN : Math.sqrt(sin * sin + cos * cos) / count;
  }

  /** Days until the usual day of the month comes round, 0 to 31; NaN where no day stands out. */
  double daysToUsual() {
    double ahead = usual() - CivilDay.dayOfMonth(asOfDay);
    return 0.0 + Math.rint(ahead - MONTH * Math.floor((ahead + 1e-6) / MONTH));
  }

  /** The usual day of the month, 1 to 31; NaN where no day stands out. */
  double usualDay() {
    double day = Math.rint(usual());
    return day <= 0 ? day + MONTH : day;
  }

  /** The mean direction in days, above -31 / 2 and at most 31 / 2; NaN where there is none. */
  private double usual() {
    return count == 0 || sin * sin + cos * cos < 1e-12
        ? Double.NaN
        : StrictMath.atan2(sin, cos) * MONTH / (2 * Math.PI);
  }
}
