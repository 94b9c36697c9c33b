import { word } from './words.js';
import { t } from './words-figures.js';
import { el, empty } from './page.js';
import { number, percent, amount, share, shortDay } from './format.js';
import { table } from './table.js';
import { bars, lines } from './chart.js';

const DAY = 86400000;
const named = (code, name) => code === 'method' ? t.methods[name] ?? word(name) : word(name);
const behind = parameters => '/behind?' + new URLSearchParams(parameters);
const link = (parameters, text) => el('a', { href: behind(parameters) }, text);
const section = (title, ...children) => el('section', {}, el('h2', {}, title), ...children);

/** The lines of each code, the code with most of `key` first, and their weeks, the oldest first. */
function grouped(all, code, key) {
  const codes = new Map(), weeks = [...new Set(all.map(line => line.week))].sort();
  for (const line of all) codes.set(line[code], [...codes.get(line[code]) ?? [], line]);
  const total = (some, name) => some.reduce((sum, line) => sum + line[name], 0);
  return { weeks, total, codes: [...codes].sort((a, b) => total(b[1], key) - total(a[1], key) || (a[0] < b[0] ? -1 : 1)) };
}

const byWeek = (all, weeks, name) => weeks.map(week => all.reduce((sum, line) => line.week === week ? sum + line[name] : sum, 0));
const dates = weeks => weeks.map(week => Date.parse(week + 'T00:00Z') / DAY);
const day = n => shortDay(new Date(n * DAY).toISOString().slice(0, 10));

/** The weeks whose names have room beneath a chart. */
const marks = weeks => width => {
  const step = Math.max(1, Math.ceil(weeks.length * 74 / width));
  return dates(weeks).filter((week, i) => (weeks.length - 1 - i) % step === 0);
};

const overWeeks = (label, weeks, series, format) => lines({ label, x: dates(weeks), series, xFormat: day, marks: marks(weeks), format, height: 250, right: 34 });

/** A table of weeks; each figure leads to the accounts behind it. */
function weekly(label, groups, code, key, format) {
  const cell = (name, lines, week) => {
    const line = lines.find(one => one.week === week);
    return line ? link({ [code]: name, week }, format(line[key])) : '–';
  };
  return el('details', {}, el('summary', {}, label), table(label, [t.weekFrom, ...groups.codes.map(([name]) => named(code, name))],
    [...groups.weeks].reverse().map(week => [shortDay(week), ...groups.codes.map(([name, lines]) => cell(name, lines, week))]), groups.codes.map((one, i) => i + 1)));
}

function contacts(p) {
  const all = p.contacts_by_channel;
  if (!all) return section(t.contactsBy, empty(t.noFigures));
  if (!all.length) return section(t.contactsBy, empty(t.noContacts));
  const groups = grouped(all, 'channel', 'contacts'), { weeks, total, codes } = groups;
  return section(t.contactsBy, el('p', { class: 'quiet' }, t.activityHow(weeks.length)), el('div', { class: 'pair' },
    bars({ label: t.contactsChart, names: codes.map(([name]) => word(name)), values: codes.map(([, lines]) => total(lines, 'contacts')), tint: 'con', pick: i => location.assign(behind({ channel: codes[i][0] })) }),
    overWeeks(t.contactsWeeks, weeks, [{ name: t.contacts, values: byWeek(all, weeks, 'contacts'), colour: 'con', dash: [8, 4] }, { name: t.reached, values: byWeek(all, weeks, 'right_party_contacts'), colour: 'up' }], number)),
    table(t.contactsBy, [t.channel, t.contacts, t.reached, t.reachedShare, t.promises], codes.map(([name, lines]) => {
      const tries = total(lines, 'contacts'), reached = total(lines, 'right_party_contacts');
      return [link({ channel: name }, word(name)), number(tries), number(reached), percent(reached / tries), number(total(lines, 'promises'))];
    }), [1, 2, 3, 4]),
    weekly(t.contactsByWeek, groups, 'channel', 'contacts', number));
}

function payments(p) {
  const all = p.payments_by_method;
  if (!all) return section(t.paymentsBy, empty(t.noFigures));
  if (!all.length) return section(t.paymentsBy, empty(t.noPayments));
  const groups = grouped(all, 'method', 'amount'), { weeks, total, codes } = groups, whole = total(all, 'amount');
  const money = n => amount(n, p.base_currency);
  return section(t.paymentsBy, el('div', { class: 'pair' },
    bars({ label: `${t.paymentsChart} (${p.base_currency})`, names: codes.map(([name]) => named('method', name)), values: codes.map(([, lines]) => total(lines, 'amount')), tint: 'pay', pick: i => location.assign(behind({ method: codes[i][0] })) }),
    overWeeks(`${t.paymentsWeeks} (${p.base_currency})`, weeks, [{ name: t.amount, values: byWeek(all, weeks, 'amount'), colour: 'up' }])),
    table(t.paymentsBy, [t.method, t.payments, t.amount, t.shareOfAmount], codes.map(([name, lines]) => [link({ method: name }, named('method', name)), number(total(lines, 'payments')), money(total(lines, 'amount')), share(total(lines, 'amount') / whole)]), [1, 2, 3]),
    weekly(t.paymentsByWeek, groups, 'method', 'amount', money));
}

/** What was tried and what came in during the last weeks. */
export const activity = p => [contacts(p), payments(p)];
