package dev.recobro.api;

import picocli.CommandLine.Command;

/** Who may ask the API? */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = "Makes, lists and revokes keys by which the API is asked.",
    subcommands = {MakeKey.class, ListKeys.class, RevokeKey.class},
    synopsisSubcommandLabel = "make | list | revoke ID")
final class KeysCommand {}
