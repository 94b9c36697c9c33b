package dev.recobro.simulator;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Consent;
import dev.recobro.domain.DebtorKind;
import dev.recobro.domain.Flag;
import dev.recobro.domain.Placement;
import dev.recobro.domain.PointKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes how debtors, contact points and accounts stand at the end, and the truth about them. */
final class WrittenState {

  private static final double COMPANIES = 0.04;
  private static final double TIME_BARRED_SOON = 0.01;
  private static final int LIMITATION_DAYS = 3653;
  private static final int USUAL_DUES = 12;
  private static final String[] ORIGINS = {"branch", "web", "partner"};

  private final Debtors debtors;
  private final Accounts accounts;
  private final Truth truth;
  private final Chance chance;
  private final Layout layout;
  private final int part;
  private final Map<Table, Long> counts = new EnumMap<>(Table.class);

  WrittenState(Simulation simulation, World world, Layout layout, int part) {
    debtors = simulation.debtors();
    accounts = simulation.accounts();
    truth = simulation.truth();
    chance = world.chance();
    this.layout = layout;
    this.part = part;
  }

  /** Writes every state table of the shard; rows by table. */
  Map<Table, Long> write() throws IOException {
    write(Table.DEBTORS, debtors.count(), this::debtor);
    write(Table.CONTACT_POINTS, debtors.count(), this::contactPoints);
    write(Table.ACCOUNTS, accounts.count(), this::account);
    write(Table.TRUTH, accounts.count(), this::truth);
    return counts;
  }

  private interface Source {
    void write(int index, Row row, Rows out) throws IOException;
  }

  private void write(Table table, int count, Source source) throws IOException {
    Path file = layout.state(table, part);
    Files.createDirectories(file.getParent());
    Row row = table.row();
    try (CountedRows rows = new CountedRows(layout.format().open(table, file))) {
      for (int n = 0; n < count; n++) {
        source.write(n, row.clear(), rows);
      }
      counts.put(table, rows.count());
    }
  }

  private void debtor(int d, Row row, Rows out) throws IOException {
    int who = debtors.key[d];
    boolean company = chance.happens(COMPANIES, who, 0, Purpose.COMPANY);
    Market market = debtors.market[d];
    row.text(0, Ids.debtor(who))
        .text(1, Ids.text(market.jurisdiction()))
        .text(2, Ids.text(market.zone().getId()))
        .text(3, Ids.text((company ? DebtorKind.COMPANY : DebtorKind.PERSON).code()))
        .text(4, Ids.text(company ? Names.company(chance, who) : Names.person(chance, who)))
        .text(5, Ids.text(market.language()));
    String flags = flags(debtors.flags(d, layout.endDay()));
    if (!flags.isEmpty()) {
      row.text(6, Ids.text(flags));
    }
    out.write(row);
  }

  private static String flags(int bits) {
    List<String> names = new ArrayList<>();
    for (Flag flag : Flag.values()) {
      if ((bits & RareFlags.bit(flag)) != 0) {
        names.add(flag.code());
      }
    }
    return String.join("|", names);
  }

  private void contactPoints(int d, Row row, Rows out) throws IOException {
    int who = debtors.key[d];
    byte points = debtors.points[d];
    Market market = debtors.market[d];
    String mobile = market.phone(who);
    boolean phoneValid = !debtors.phoneFoundBad[d];
    if ((points & ContactPoints.MOBILE) != 0) {
      for (Channel channel : List.of(Channel.CALL, Channel.SMS, Channel.IVR)) {
        point(row, d, channel, mobile, phoneValid, PointKind.MOBILE, out);
      }
    }
    if ((points & ContactPoints.WHATSAPP) != 0) {
      point(row, d, Channel.WHATSAPP, mobile, phoneValid, PointKind.MOBILE, out);
    }
    if ((points & ContactPoints.LANDLINE) != 0) {
      point(row, d, Channel.CALL, market.phone(who + 50L), true, PointKind.LANDLINE, out);
    }
    if ((points & ContactPoints.EMAIL) != 0) {
      String address = Names.email(chance, who);
      point(row, d, Channel.EMAIL, address, !debtors.emailFoundBad[d], null, out);
    }
    if ((points & ContactPoints.STREET) != 0) {
      String street = Names.street(chance, who);
      point(row, d, Channel.LETTER, street, true, PointKind.HOME, out);
      point(row, d, Channel.VISIT, street, true, PointKind.HOME, out);
    }
  }

  private void point(
      Row row,
      int d,
      Channel channel,
      String address,
      boolean valid,
      @Nullable PointKind kind,
      Rows out)
      throws IOException {
    row.clear()
        .text(0, Ids.debtor(debtors.key[d]))
        .text(1, Ids.text(channel.code()))
        .text(2, Ids.text(address))
        .text(3, Ids.text(consent(d, channel).code()))
        .number(4, valid ? 1 : 0);
    if (kind != null) {
      row.text(5, Ids.text(kind.code()));
    }
    out.write(row);
  }

  private Consent consent(int d, Channel channel) {
    return consent(debtors, d, channel, chance);
  }

  static Consent consent(Debtors debtors, int d, Channel channel, Chance chance) {
    boolean message =
        channel == Channel.SMS
            || channel == Channel.WHATSAPP
            || channel == Channel.EMAIL
            || channel == Channel.IVR;
    if (message && debtors.optedOut[d]) {
      return Consent.DENIED;
    }
    boolean granted = chance.happens(0.75, debtors.key[d], 0, Purpose.CONSENT);
    return granted ? Consent.GRANTED : Consent.UNKNOWN;
  }

  private void account(int i, Row row, Rows out) throws IOException {
    int who = accounts.first + i;
    int d = accounts.debtor[i];
    Market market = debtors.market[d];
    Product product = accounts.product[i];
    Placement placement = accounts.thirdParty[i] ? Placement.THIRD_PARTY : Placement.FIRST_PARTY;
    int origin = chance.between(0, ORIGINS.length - 1, who, 0, Purpose.ORIGIN);
    row.text(0, Ids.account(who))
        .text(1, Ids.debtor(debtors.key[d]))
        .text(2, Ids.text(market.currency().getCurrencyCode()))
        .number(3, accounts.openedOn[i])
        .text(4, Ids.text(product.code()))
        .text(5, Ids.text(product.creditor()))
        .text(6, Ids.text(placement.code()))
        .text(7, Ids.text(accounts.status[i].code()))
        .number(8, Amounts.hundredths(market, principalMinor(accounts, i)))
        .number(9, limitation(i))
        .number(10, accounts.disputed[i] ? 1 : 0)
        .number(11, originationScore(i))
        .text(12, Ids.text(ORIGINS[origin]));
    out.write(row);
  }

  static long principalMinor(Accounts accounts, int i) {
    int dues = accounts.mostDues[i] == Accounts.NEVER ? USUAL_DUES : accounts.mostDues[i];
    return accounts.instalment[i] * dues;
  }

  private int limitation(int i) {
    int who = accounts.first + i;
    if (chance.happens(TIME_BARRED_SOON, who, 1, Purpose.ORIGIN)) {
      return layout.endDay() + chance.between(-90, 300, who, 2, Purpose.ORIGIN);
    }
    return accounts.openedOn[i] + LIMITATION_DAYS;
  }

  /** A lender's guess of long ago: mostly noise, a little of the debtor's habit. */
  private int originationScore(int i) {
    double habit = truth.type(i).habit().onTime();
    double noise = chance.unit(accounts.first + i, 3, Purpose.ORIGIN);
    return 400 + (int) (120 * habit + 330 * noise);
  }

  private void truth(int i, Row row, Rows out) throws IOException {
    row.text(0, Ids.account(accounts.first + i)).text(1, Ids.text(truth.type(i).code()));
    span(row, 2, truth.hardshipFrom(i), truth.hardshipTo(i));
    span(row, 4, truth.disputeFrom(i), truth.disputeTo(i));
    for (int action = 0; action < Action.STANDARD.size(); action++) {
      row.real(6 + action, truth.effect(i, action));
    }
    out.write(row);
  }

  private static void span(Row row, int column, int from, int to) {
    if (from != Events.NEVER) {
      row.number(column, from).number(column + 1, to);
    }
  }
}
