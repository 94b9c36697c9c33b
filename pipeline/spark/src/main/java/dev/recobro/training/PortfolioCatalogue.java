package dev.recobro.training;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import dev.recobro.features.Attribute;
import dev.recobro.features.CategoricalAttribute;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.features.NumericAttribute;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * The feature catalogue of one portfolio: the standard features and its allow-listed attributes.
 */
final class PortfolioCatalogue {

  private PortfolioCatalogue() {}

  /** Reads the values of categorical attributes, the commonest first, from the accounts. */
  static FeatureCatalogue of(
      Dataset<Row> accounts, List<AttributeChoice> choices, int maxCategories) {
    return FeatureCatalogue.of(
        choices.stream().map(choice -> attribute(accounts, choice, maxCategories)).toList());
  }

  private static Attribute attribute(
      Dataset<Row> accounts, AttributeChoice choice, int maxCategories) {
    if (!choice.categorical()) {
      return new NumericAttribute(choice.name());
    }
    Column value = col("attributes").getItem(choice.name());
    List<String> values =
        accounts
            .where(value.isNotNull())
            .groupBy(value.as("value"))
            .agg(count(lit(1)).as("accounts"))
            .orderBy(col("accounts").desc(), col("value"))
            .limit(maxCategories)
            .select("value")
            .as(Encoders.STRING())
            .collectAsList();
    return new CategoricalAttribute(choice.name(), values.stream().sorted().toList());
  }
}
