package dev.recobro.features;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectedAttributesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sex",
        "SEX",
        "gender",
        "Sexo",
        "género",
        "genero_titular",
        "AGE",
        "age_band",
        "customerAge",
        "edad",
        "birth_date",
        "birthdate",
        "fechaNacimiento",
        "marital_status",
        "MARRIAGE",
        "estado_civil",
        "religion",
        "religión",
        "race",
        "raza",
        "ethnicity",
        "etnia",
        "origin",
        "national_origin",
        "nationality",
        "nacionalidad",
        "health",
        "salud",
        "disability",
        "discapacidad",
        "embarazo"
      })
  void refuses_names_of_protected_traits(String name) {
    assertThatThrownBy(() -> new NumericAttribute(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + name + "' is refused");
    assertThatThrownBy(() -> new CategoricalAttribute(name, List.of("x")))
        .hasMessageContaining("protected trait");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "product",
        "mileage",
        "stage",
        "seats",
        "branch",
        "percentage",
        "embargo",
        "trace_id"
      })
  void lets_other_names_pass(String name) {
    assertThatCode(() -> ProtectedAttributes.refuse(name)).doesNotThrowAnyException();
  }
}
