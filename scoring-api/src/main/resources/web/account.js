import { t, word, language } from './words.js';
import { tag, number, percent, money, day, month } from './format.js';
import { el, svg, load, main, failed, facts, reasons, chance, hours } from './page.js';
import { table } from './table.js';
import { overrides } from './override.js';
import { path } from './path.js';
import { t as w } from './words-figures.js';

const id = decodeURIComponent(location.pathname.split('/').pop());
const KINDS = ['due', 'payment', 'contact', 'promise'];

function events(account) {
  const amount = value => money(value, account.currency);
  const h = account.history;
  return [
    ...h.dues.map(e => ({ kind: 'due', on: e.due_on, text: amount(e.amount) })),
    ...h.payments.map(e => ({ kind: 'payment', on: e.paid_on, text: amount(e.amount) + (e.reversed_on ? ` · ${t.reversed} ${day(e.reversed_on)}` : ''), off: Boolean(e.reversed_on) })),
    ...h.contacts.map(e => ({ kind: 'contact', on: e.on, text: `${word(e.channel)} · ${word(e.outcome)}` })),
    ...h.promises.map(e => ({ kind: 'promise', on: e.made_on, text: `${amount(e.amount)} ${t.promiseFor} ${day(e.due_on)}` })),
  ].sort((a, b) => b.on.localeCompare(a.on));
}

function timeline(all, asOf) {
  if (!all.length) return null;
  const at = iso => Date.parse(iso + 'T00:00Z') / 864e5;
  const first = at(all[all.length - 1].on), last = Math.max(at(asOf), at(all[0].on));
  const x = iso => 90 + (at(iso) - first) / Math.max(1, last - first) * 890;
  const months = [];
  const date = new Date(all[all.length - 1].on + 'T00:00Z');
  date.setUTCDate(1);
  while (date.getTime() / 864e5 <= last) {
    const iso = date.toISOString().slice(0, 10);
    if (at(iso) >= first) months.push(iso);
    date.setUTCMonth(date.getUTCMonth() + 1);
  }
  const step = Math.ceil(months.length / 9);
  return svg('svg', { viewBox: '0 0 1000 158', class: 'timeline', role: 'img', 'aria-label': t.timeline },
    months.map((iso, i) => [
      svg('line', { class: 'month', x1: x(iso), x2: x(iso), y1: 6, y2: 134 }),
      i % step === 0 && svg('text', { class: 'when', x: x(iso), y: 152 }, month(at(iso) * 86400)),
    ]).flat(),
    KINDS.map((kind, lane) => [
      svg('text', { class: 'lane', x: 0, y: 26 + lane * 32 }, t[kind + 's']),
      svg('line', { class: 'rail', x1: 90, x2: 985, y1: 22 + lane * 32, y2: 22 + lane * 32 }),
      ...all.filter(e => e.kind === kind).map(e => svg('circle', { class: `dot ${kind}${e.off ? ' off' : ''}`, cx: x(e.on), cy: 22 + lane * 32, r: 5.5 }, svg('title', {}, `${day(e.on)} · ${e.text}`))),
    ]).flat());
}

function why(account) {
  if (account.entries.length) {
    return account.entries.map(entry => el('p', { class: 'badge good' }, t.rankOn(number(entry.rank), entry.desk), ' · ', word(entry.channel), ' · ', word(entry.treatment)));
  }
  const hold = account.hold && `${t.hold} ${account.hold}`;
  const not = account.not_listed && `${t.notListed}: ${t.notListedWhy[account.not_listed] ?? word(account.not_listed)}`;
  return [el('p', { class: 'badge' + (hold ? ' bad' : '') }, hold || not || t.notListed)];
}

/** What is said to the debtor, and what anybody may hear. */
const say = entry => (entry.message || entry.limited_message) && el('section', {}, el('h2', {}, t.message, ' · ', word(entry.channel)),
  entry.message && el('blockquote', { class: 'say', lang: entry.message_language }, entry.message),
  entry.limited_message && el('p', { class: 'quiet' }, t.limitedMessage, ' ', el('span', { lang: entry.message_language }, entry.limited_message)));

function show(account) {
  const amount = value => money(value, account.currency);
  const all = events(account);
  document.title = `${account.account_id} · Recobro`;
  main.replaceChildren(
    el('p', {}, el('a', { href: '/', class: 'back' }, '← ', t.back)),
    el('div', { class: 'head' }, el('h1', {}, account.account_id), el('p', { class: 'sub' }, [account.name, account.product, account.jurisdiction].filter(Boolean).join(' · ')), why(account)),
    el('div', { class: 'figures' }, [
      [t.overdue, amount(account.overdue)], [t.dpd, number(account.days_past_due)], [t.propensity, chance(account)], [t.netValue, amount(account.net_value)],
    ].map(([name, value]) => el('div', {}, el('span', {}, name), el('strong', {}, ...[value].flat())))),
    el('div', { class: 'two' },
      el('section', {}, el('h2', {}, t.why), reasons(account)),
      el('section', {}, el('h2', {}, t.asOf, ' ', day(account.as_of)), facts([
        [t.balance, amount(account.balance)], [t.expected, amount(account.expected_recovery)], [t.baseline, amount(account.baseline_recovery)],
        [t.uplift, amount(account.uplift)], [t.cost, amount(account.cost)], [t.stage, word(account.stage)],
        account.segment && [t.segment, word(account.segment)], [t.arm, `${word(account.arm)} (${percent(account.probability)})`],
        [t.debtor, account.debtor_id], account.time_zone && [t.window, [...account.entries.map(entry => `${entry.window_start}–${entry.window_end} `), account.time_zone]],
        !account.hold && [t.bestHours, hours(account)],
      ]), overrides(account.account_id))),
    ...account.entries.map(say).filter(Boolean),
    el('section', {}, el('h2', {}, t.recommendations), table(t.recommendations, [t.action, t.channel, t.treatment, t.uplift, t.cost, t.netValue, ''], account.recommendations.map(r => [
      word(r.action), word(r.channel), word(r.treatment), [amount(r.uplift), r.basis === 'assumed' ? el('span', { class: 'tag assumed', title: t.upliftAssumed }, t.assumed) : r.uplift_error != null && el('span', { class: 'quiet' }, ` ± ${amount(r.uplift_error)}`)], amount(r.cost), amount(r.net_value),
      r.hold ? el('span', { class: 'tag bad' }, `${t.hold} ${r.hold}`) : el('span', { class: 'tag good' }, t.allowed)]), [3, 4, 5])),
    el('section', {}, el('h2', {}, t.history), all.length ? el('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': t.timeline }, timeline(all, account.as_of)) : el('p', { class: 'quiet' }, t.noHistory),
      path(account), el('p', { class: 'quiet' }, w.pathHow),
      all.length > 0 && el('details', {}, el('summary', {}, `${t.event} (${number(all.length)})`), table(t.history, [t.on, t.event, ''], all.map(e => [day(e.on), t[e.kind], e.text]), []))),
    el('section', {}, el('details', {}, el('summary', {}, `${t.features} (${number(Object.keys(account.features).length)})`),
      table(t.features, [t.features, t.value], Object.entries(account.features).map(([name, value]) => [name, value == null ? t.noValue : value.toLocaleString(tag, { maximumFractionDigits: 4 })]), [1]))));
}

async function begin() {
  try {
    show(await load('/v1/accounts/' + encodeURIComponent(id)));
  } catch (error) {
    main.replaceChildren(el('p', {}, el('a', { href: '/', class: 'back' }, '← ', t.back)), failed(error, begin));
  }
}

begin();
