package dev.recobro.features;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names that no feature may be made of: what the law and decency protect about a person. */
public final class ProtectedAttributes {

  private static final Set<String> WORDS =
      Set.of(
          "sex",
          "sexo",
          "gender",
          "genero",
          "age",
          "ages",
          "edad",
          "edades",
          "dob",
          "race",
          "raza",
          "color",
          "civil",
          "health",
          "salud",
          "disease",
          "enfermedad",
          "origin",
          "origen",
          "creed",
          "credo",
          "caste",
          "union",
          "sindicato",
          "pregnant",
          "married",
          "casado",
          "casada",
          "soltero",
          "soltera",
          "divorced",
          "spouse",
          "conyuge",
          "male",
          "female",
          "hombre",
          "mujer",
          "children",
          "hijos",
          "citizenship",
          "ciudadania",
          "nacion");

  private static final List<String> STEMS =
      List.of(
          "gender",
          "genero",
          "sexo",
          "sexual",
          "birth",
          "nacimiento",
          "marital",
          "marriage",
          "matrimoni",
          "civilstat",
          "estadocivil",
          "relig",
          "ethnic",
          "etnia",
          "etnic",
          "racial",
          "nationalit",
          "nacionalidad",
          "indigen",
          "disab",
          "discapac",
          "minusval",
          "pregnan",
          "embaraz",
          "politic",
          "sindical",
          "biometr",
          "genetic",
          "medical",
          "medico");

  private ProtectedAttributes() {}

  /**
   * Refuses a column whose name speaks of a protected trait, in English or Spanish, in any case and
   * with or without accents: sex, age, birth, marital state, religion, race, ethnic or national
   * origin, health, disability, politics, union, family.
   *
   * @throws IllegalArgumentException naming the attribute and the word
   */
  public static void refuse(String name) {
    String[] words = words(name);
    String joined = String.join("", words);
    for (String word : words) {
      if (WORDS.contains(word)) {
        throw refusal(name, word);
      }
    }
    for (String stem : STEMS) {
      if (joined.contains(stem)) {
        throw refusal(name, stem);
      }
    }
  }

  private static String[] words(String name) {
    String spaced = name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2");
    return Normalizer.normalize(spaced, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .split("[^a-z]+", -1);
  }

  private static IllegalArgumentException refusal(String name, String word) {
    return new IllegalArgumentException(
        "attribute '%s' is refused: '%s' names a protected trait; remove it from the attributes"
            .formatted(name, word));
  }
}
