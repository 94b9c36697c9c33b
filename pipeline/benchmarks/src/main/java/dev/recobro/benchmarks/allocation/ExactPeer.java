package dev.recobro.benchmarks.allocation;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import dev.recobro.decisions.allocation.Capacity;
import dev.recobro.decisions.allocation.CapacityTable;
import dev.recobro.decisions.allocation.OptionBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The same allocation, written out for one of OR-Tools' solvers: a variable an option. */
final class ExactPeer {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private final CapacityTable table;
  private final List<OptionBlock> blocks;

  ExactPeer(CapacityTable table, List<OptionBlock> blocks) {
    this.table = table;
    this.blocks = blocks;
    Loader.loadNativeLibraries();
  }

  /** What the best allocation is worth when options may be taken in part; by OR-Tools' simplex. */
  double linear() {
    return solve("GLOP", false, 0, 0);
  }

  /**
   * What an allocation of whole options is worth that is within {@code gap} of the best.
   *
   * @param seconds after which the best found so far is good enough
   */
  double whole(double gap, int seconds) {
    return solve("SCIP", true, gap, seconds);
  }

  private double solve(String name, boolean whole, double gap, int seconds) {
    MPSolver solver = MPSolver.createSolver(name);
    try {
      MPSolverParameters parameters = new MPSolverParameters();
      if (whole) {
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, gap);
        solver.setTimeLimit(1000L * seconds);
      }
      write(solver, whole);
      MPSolver.ResultStatus status = solver.solve(parameters);
      if (status != MPSolver.ResultStatus.OPTIMAL && status != MPSolver.ResultStatus.FEASIBLE) {
        throw new IllegalStateException(name + " ended " + status);
      }
      return solver.objective().value();
    } finally {
      solver.delete();
    }
  }

  private void write(MPSolver solver, boolean whole) {
    List<MPConstraint> rows = new ArrayList<>();
    for (Capacity capacity : table.capacities()) {
      rows.add(solver.makeConstraint(-INFINITY, capacity.limit(), capacity.id()));
    }
    MPObjective objective = solver.objective();
    objective.setMaximization();
    for (OptionBlock block : blocks) {
      for (int row = 0; row < block.debtors(); row++) {
        MPConstraint once = solver.makeConstraint(-INFINITY, 1);
        for (int option = block.start(row); option < block.end(row); option++) {
          MPVariable taken = whole ? solver.makeBoolVar("") : solver.makeNumVar(0, INFINITY, "");
          once.setCoefficient(taken, 1);
          objective.setCoefficient(taken, block.value(option));
          for (Map.Entry<String, Double> use :
              table.actions().get(block.action(option)).use().entrySet()) {
            rows.get(table.capacity(use.getKey())).setCoefficient(taken, use.getValue());
          }
        }
      }
    }
  }
}
