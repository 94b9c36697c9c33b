package dev.recobro.run;

/** A command that can be asked for stack traces. */
interface Debuggable {

  boolean debug();
}
