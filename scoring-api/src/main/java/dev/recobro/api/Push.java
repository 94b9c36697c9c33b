package dev.recobro.api;

import picocli.CommandLine.Command;

/** Brings worklists to dialers that don't ask for them. */
@Command(
    name = "push",
    mixinStandardHelpOptions = true,
    description = "Brings a desk's list to a dialer.",
    subcommands = PushVicidial.class)
final class Push {}
