/**
 * The room of models on real card holders: default of credit card clients, UCI no. 350, against
 * logistic regression, XGBoost as it comes, and Spark MLlib's boosted trees.
 */
@NullMarked
package dev.recobro.benchmarks.uci;

import org.jspecify.annotations.NullMarked;
