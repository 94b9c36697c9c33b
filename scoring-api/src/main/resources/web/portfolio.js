import { t as shared, word } from './words.js';
import { t } from './words-figures.js';
import { el, begin, heading, empty } from './page.js';
import { number, decimal, share, amount } from './format.js';
import { table, matrix } from './table.js';
import { bars } from './chart.js';
import { activity } from './activity.js';

const BUCKETS = ['current', '1-30', '31-60', '61-90', '91-120', '121-180', '181+'];
const list = (parameters, text) => el('a', { href: '/?' + new URLSearchParams(parameters) }, text);
const behind = (parameters, text) => el('a', { href: '/behind?' + new URLSearchParams(parameters) }, text);
const section = (title, ...children) => el('section', {}, el('h2', {}, title), ...children);
const figures = pairs => el('div', { class: 'figures' }, pairs.filter(([, value]) => value != null).map(([name, value]) => el('div', {}, el('span', {}, name), el('strong', {}, value))));

function today(p) {
  const money = n => amount(n, p.base_currency);
  return figures([[t.expected, money(p.expected_recovery)], [t.netValue, money(p.expected_net_value)], [t.cure, p.cure_rate != null && share(p.cure_rate)], [t.kept, p.promise_kept_rate != null && share(p.promise_kept_rate)], [t.rpc, p.right_party_contact_rate != null && share(p.right_party_contact_rate)],
  ].map(([name, value]) => [name, value || null]));
}

const risk = p => figures([30, 60, 90].map(d => [t.par(d), p[`par_${d}`] == null ? null : share(p[`par_${d}`])]));

/** From all accounts down to those on a list. */
function funnel(counts) {
  const steps = [['accounts', t.accounts], ['owing', t.owing], ['overdue', t.overdueAccounts], ['held', t.heldCount], ['eligible', t.eligible], ['listed', t.listed]];
  return figures(steps.filter(([key]) => counts?.[key] != null).map(([key, name]) => [name, number(counts[key])]));
}

function aging(p) {
  if (!p.aging?.length) return section(t.aging, empty(t.noFigures));
  const money = n => amount(n, p.base_currency), all = p.aging.reduce((sum, a) => sum + a.balance, 0);
  const overdue = p.aging.filter(a => a.bucket !== 'current');
  return section(t.aging, risk(p), el('div', { class: 'beside' },
    bars({ label: `${t.overdueBy} (${p.base_currency})`, names: overdue.map(a => a.bucket), values: overdue.map(a => a.overdue), tint: 'down', pick: i => location.assign('/behind?' + new URLSearchParams({ bucket: overdue[i].bucket })) }),
    table(t.aging, [t.bucket, t.accounts, t.overdue, t.balance, t.share], p.aging.map(a => [behind({ bucket: a.bucket }, word(a.bucket)), number(a.accounts), money(a.overdue), money(a.balance), share(all ? a.balance / all : null)]), [1, 2, 3, 4])));
}

const roll = p => section(t.roll, ...p.roll?.length
  ? [el('p', { class: 'quiet' }, t.rollHow), matrix(t.roll, BUCKETS, p.roll, word, move => [share(move.share), el('small', {}, ` ${number(move.accounts)}`)])]
  : [empty(t.noFigures)]);

function arms(p) {
  if (!p.recovery_by_arm?.length) return section(t.arms, empty(t.noArms));
  const money = n => amount(n, p.base_currency), arms = p.recovery_by_arm;
  return section(t.arms, el('div', { class: 'beside' },
    bars({ label: `${t.armsChart} (${p.base_currency})`, names: arms.map(a => word(a.arm)), values: arms.map(a => a.recovered_per_1000), low: arms.map(a => a.low), high: arms.map(a => a.high), tint: 'con' }),
    incremental(p, money)), table(t.arms, [t.arm, t.accounts, t.debtors, t.recovered, t.per1000, t.interval, t.hours], arms.map(a => [word(a.arm), number(a.accounts), number(a.debtors), money(a.recovered), money(a.recovered_per_1000), a.low == null ? '–' : `${money(a.low)} ${t.to} ${money(a.high)}`, decimal(a.agent_hours, 1)]), [1, 2, 3, 4, 5, 6]));
}

function incremental(p, money) {
  const i = p.incremental_recovery;
  return el('div', { class: 'said' }, el('h3', {}, t.incremental), !i ? empty(t.noIncrement) : [
    el('p', {}, t.more(money(i.recovered_per_1000), money(i.low), money(i.high)), i.per_agent_hour != null && ` ${money(i.per_agent_hour)} ${t.perHour} (95 %: ${money(i.per_agent_hour_low)} ${t.to} ${money(i.per_agent_hour_high)}).`),
    el('p', { class: 'quiet' }, i.sample_suffices ? t.suffices : i.holdout_debtors_needed != null ? t.tooSmall(number(i.holdout_debtors_needed)) : ''),
  ]);
}

const use = (c, kind) => c == null ? t.noLimit : `${decimal(c.used)} / ${decimal(c.capacity)}${kind ? ` ${kind}` : ''}`;

function day(p) {
  const money = n => `${p.base_currency} ${decimal(n)}`;
  return el('div', { class: 'two' },
    section(t.desks, table(t.desks, [t.desk, t.entries, t.minutes, t.oneMore], p.desks.map(d => [list({ desk: d.desk }, d.desk), number(d.entries), `${number(Math.round(d.used_minutes))} / ${number(Math.round(d.capacity_minutes))}`, money(d.shadow_price)]), [1, 2, 3])),
    section(t.channels, p.channels?.length ? table(t.channels, [t.channel, t.entries, t.messages, t.budget], p.channels.map(c => [list({ channel: c.channel }, word(c.channel)), number(c.entries), use(c.messages), use(c.budget, p.base_currency)]), [1, 2, 3]) : empty(t.noFigures)));
}

begin('/v1/portfolio', p => [heading(shared.pages.portfolio, t.portfolioIs, p), today(p), funnel(p.counts), aging(p), roll(p), ...activity(p), arms(p), day(p)]);
