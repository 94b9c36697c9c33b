package dev.recobro.simulator;

/** Made-up names and addresses. */
final class Names {

  private static final String[] GIVEN = {
    "Ana", "Luis", "Carmen", "Jorge", "Rosa", "Pedro", "Elena", "Diego", "Marta", "Raul", "Lucia",
    "Ivan", "Sofia", "Pablo", "Nora", "Hugo", "Paula", "Oscar", "Irene", "Mario", "Alba", "Simon",
    "Vera", "Bruno"
  };
  private static final String[] FAMILY = {
    "Garcia", "Rojas", "Quispe", "Torres", "Vega", "Molina", "Herrera", "Castro", "Silva", "Ramos",
    "Ortega", "Nunez", "Salazar", "Fuentes", "Paredes", "Campos", "Duarte", "Leon", "Miller",
    "Brown", "Davis", "Clark", "Lewis", "Walker"
  };
  private static final String[] TRADE = {
    "Panaderia", "Ferreteria", "Libreria", "Taller", "Cafe", "Imprenta"
  };

  private Names() {}

  static String person(Chance chance, int who) {
    return one(GIVEN, chance, who, 0)
        + " "
        + one(FAMILY, chance, who, 1)
        + " "
        + one(FAMILY, chance, who, 2);
  }

  static String company(Chance chance, int who) {
    return one(TRADE, chance, who, 3) + " " + one(FAMILY, chance, who, 1) + " Ejemplo";
  }

  /** At a domain that is kept for examples (RFC 2606). */
  static String email(Chance chance, int who) {
    String domain = chance.happens(0.7, who, 4, Purpose.NAME) ? "example.com" : "example.org";
    return "debtor%07d@%s".formatted(who, domain);
  }

  static String street(Chance chance, int who) {
    int house = chance.between(1, 250, who, 0, Purpose.ADDRESS);
    return "Calle Ficticia %d, %05d"
        .formatted(house, chance.between(0, 99_999, who, 1, Purpose.ADDRESS));
  }

  private static String one(String[] names, Chance chance, int who, int which) {
    return names[chance.between(0, names.length - 1, who, which, Purpose.NAME)];
  }
}
