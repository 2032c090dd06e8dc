package org.dateline.eval.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fits the weights of a few measured features, such as those of {@link
 * org.dateline.ledger.story.SameNews}: logistic regression by Newton's method, which finds the one
 * best set of weights. (Of many features that are there or not, {@code LogisticRegression} learns.)
 * The same cases give the same weights. Not safe to share.
 */
final class MaximumLikelihood {
  /** Keeps weights finite where features say the same, or part the cases wholly. */
  private static final double PENALTY = 1e-9;

  private static final double SMALLEST = 1e-12;
  private static final int MOST_STEPS = 50;
  private static final double CLOSE = 1e-6;

  private final int features;
  private final List<Case> cases = new ArrayList<>();

  private record Case(Measured measured, boolean wanted, double weight) {}

  /** What was measured; no two are compared. */
  private static final class Measured {
    private final double[] values;

    private Measured(double[] values) {
      this.values = values;
    }
  }

  /** Of so many features. */
  MaximumLikelihood(int features) {
    this.features = features;
  }

  /**
   * Adds a case.
   *
   * @param values of the features
   * @param wanted whether it is one
   * @param weight how much it counts; those of all cases should sum to about one
   */
  void add(double[] values, boolean wanted, double weight) {
    if (values.length != features) {
      throw new IllegalArgumentException(features + " features expected: " + values.length);
    }
    cases.add(new Case(new Measured(values), wanted, weight));
  }

  /** The weights under which the cases are likeliest. */
  double[] fit() {
    double[] weights = new double[features];
    double likelihood = likelihood(weights);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] change = change(weights);
      double[] next = moved(weights, change, 1);
      double better = likelihood(next);
      // A whole step may lead too far at first.
      for (double part = 0.5; better < likelihood && part > CLOSE; part /= 2) {
        next = moved(weights, change, part);
        better = likelihood(next);
      }
      if (better - likelihood < CLOSE * CLOSE) {
        return weights;
      }
      weights = next;
      likelihood = better;
    }
    return weights;
  }

  private static double[] moved(double[] weights, double[] change, double part) {
    double[] moved = weights.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += part * change[i];
    }
    return moved;
  }

  private double likelihood(double[] weights) {
    double sum = 0;
    for (Case one : cases) {
      double odds = odds(one, weights);
      // The logarithm of the probability of what is so, without overflow.
      double against = one.wanted() ? -odds : odds;
      sum -= one.weight() * (Math.max(against, 0) + Math.log1p(Math.exp(-Math.abs(against))));
    }
    for (double weight : weights) {
      sum -= PENALTY * weight * weight / 2;
    }
    return sum;
  }

  private static double odds(Case one, double[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * one.measured().values[i];
    }
    return sum;
  }

  /** Newton's step: the gradient, divided by the curvature. */
  private double[] change(double[] weights) {
    double[] gradient = new double[features];
    double[][] curvature = new double[features][features];
    for (int i = 0; i < features; i++) {
      gradient[i] = -PENALTY * weights[i];
      curvature[i][i] = PENALTY;
    }
    for (Case one : cases) {
      double probability = 1 / (1 + Math.exp(-odds(one, weights)));
      double error = one.weight() * ((one.wanted() ? 1 : 0) - probability);
      double bend = one.weight() * probability * (1 - probability);
      double[] values = one.measured().values;
      for (int i = 0; i < features; i++) {
        gradient[i] += error * values[i];
        for (int j = 0; j <= i; j++) {
          curvature[i][j] += bend * values[i] * values[j];
        }
      }
    }
    return solved(curvature, gradient);
  }

  /** Solves for a symmetric positive matrix, of which the lower half is given: Cholesky's way. */
  private static double[] solved(double[][] matrix, double[] right) {
    int n = right.length;
    double[] solution = Arrays.copyOf(right, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= matrix[i][k] * matrix[j][k];
        }
        matrix[i][j] = i == j ? Math.sqrt(Math.max(sum, SMALLEST)) : sum / matrix[j][j];
      }
      for (int k = 0; k < i; k++) {
        solution[i] -= matrix[i][k] * solution[k];
      }
      solution[i] /= matrix[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        solution[i] -= matrix[k][i] * solution[k];
      }
      solution[i] /= matrix[i][i];
    }
    return solution;
  }
}
