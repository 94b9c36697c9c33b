package dev.recobro.api;

import dev.recobro.api.access.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may ask an address once there are keys.
 *
 * @param roles whose key opens it
 * @param keyless who needs no key
 */
record Access(Set<Role> roles, Keyless keyless) {

  /** Who needs no key. */
  enum Keyless {
    NOBODY,
    /** A program on the same machine, such as the one that collects its figures. */
    THIS_MACHINE,
    EVERYBODY
  }

  /** Says nothing about accounts. */
  static final Access OPEN = new Access(Set.of(), Keyless.EVERYBODY);

  /** Whoever has a key. */
  static final Access ALL = new Access(Set.of(Role.values()), Keyless.NOBODY);

  static Access of(Role first, Role... more) {
    return new Access(Set.copyOf(EnumSet.of(first, more)), Keyless.NOBODY);
  }

  /** The machine itself without a key, others with one of these roles. */
  static Access hereOr(Role first, Role... more) {
    return new Access(of(first, more).roles(), Keyless.THIS_MACHINE);
  }

  /** The roles' words, in their order. */
  String words() {
    return roles.stream().sorted().map(Role::code).collect(Collectors.joining(", "));
  }
}
