import { t as shared, word } from './words.js';
import { t } from './words-figures.js';
import { el, load, send, begin, heading, empty, failed } from './page.js';
import { number, decimal, amount, tag } from './format.js';
import { table } from './table.js';
import { lines } from './chart.js';
import { terms } from './terms.js';

const MESSAGES = ['sms', 'whatsapp', 'email', 'ivr', 'letter', 'visit'];
const LONG = 600;
const fresh = () => ({ desks: {}, messages: {}, actions: {}, actions_off: new Set(), rules_off: new Set() });
let asked = fresh();
let curveDesk, waiting, turn = 0;

const status = el('p', { class: 'status', role: 'status' });
const answer = el('div', { 'aria-busy': 'true' });
const others = el('div', { class: 'others' });

/** A slider with its figure; at the end of a capacity without a limit stands “no limit”. */
function slider(kind, key, label, { value, most, step, free }) {
  const said = () => free && +input.value >= most ? t.noLimit : number(+input.value);
  const output = el('output', {}, free ? t.noLimit : number(value));
  const input = el('input', { type: 'range', min: 0, max: most, step, value, 'aria-valuetext': free ? t.noLimit : null, 'data-kind': kind, 'data-key': key, oninput: () => {
    output.textContent = said();
    input.setAttribute('aria-valuetext', said());
    asked[kind][key] = free && +input.value >= most ? null : +input.value;
    later();
  } });
  return el('label', { class: 'slider' }, el('span', {}, label), output, input);
}

const round = n => Math.max(10, Math.ceil(n / 10) * 10);

function deskSliders(p) {
  return p.desks.filter(d => d.capacity_minutes > 0).map(d => slider('desks', d.desk, t.minutesOf(d.desk), { value: d.capacity_minutes, most: round(d.capacity_minutes * 2), step: 10 }));
}

function messageSliders(p) {
  return (p.channels ?? []).filter(c => MESSAGES.includes(c.channel)).map(c => {
    const limit = c.messages?.capacity;
    const most = round(Math.max(limit == null ? c.entries * 1.5 : limit * 2, 20));
    return slider('messages', c.channel, t.messagesOf(word(c.channel)), { value: limit ?? most, most, step: 1, free: limit == null });
  });
}

function budget(p) {
  const input = el('input', { type: 'number', min: 0, step: 'any', inputmode: 'decimal', value: p.budget?.capacity ?? '', placeholder: t.blankNoLimit, id: 'budget', oninput: () => {
    asked.budget = input.value === '' ? null : Math.max(0, +input.value);
    later();
  } });
  return el('label', { class: 'field' }, el('span', {}, `${t.dayBudget} (${p.base_currency})`), input);
}

function later() {
  clearTimeout(waiting);
  waiting = setTimeout(ask, LONG);
}

/** An action that isn't taken has no terms. */
const off = () => ({ actions_off: [...asked.actions_off], rules_off: [...asked.rules_off], actions: Object.fromEntries(Object.entries(asked.actions).filter(([action]) => !asked.actions_off.has(action))) });

async function ask() {
  const mine = ++turn;
  status.textContent = t.asking;
  answer.setAttribute('aria-busy', 'true');
  try {
    const said = await send('POST', '/v1/what-if', { ...asked, ...off(), ...curveDesk && { curve: { desk: curveDesk } } });
    if (mine !== turn) return;
    answer.replaceChildren(...show(said).filter(Boolean));
    if (!others.hasChildNodes()) others.replaceChildren(...terms(said.as_it_is, (await load('/v1/rules')).packs, asked, later));
    status.textContent = t.answered;
  } catch (error) {
    if (mine !== turn) return;
    status.textContent = '';
    answer.replaceChildren(failed(error, ask));
  }
  answer.removeAttribute('aria-busy');
}

const signed = (now, then, currency) => {
  const gap = now - then;
  return Math.abs(gap) < 0.5 ? '0' : `${gap > 0 ? '+' : '−'}${currency ? amount(Math.abs(gap), currency) : number(Math.abs(gap))}`;
};

function figures(now, then, currency) {
  const card = (name, value, was, kind) => el('div', {}, el('span', {}, name), el('strong', {}, kind ? amount(value, kind) : number(value)), el('small', { class: 'quiet' }, `${t.asItIs}: ${kind ? amount(was, kind) : number(was)} · ${signed(value, was, kind)}`));
  return el('div', { class: 'figures' }, card(t.expected, now.expected_recovery, then.expected_recovery, currency), card(t.netValue, now.net_value, then.net_value, currency), card(t.spend, now.spend, then.spend, currency), card(t.entries, now.entries, then.entries));
}

function curve(said) {
  if (!said.curve) return empty(t.curveEmpty);
  const points = said.curve.points, money = n => amount(n, said.base_currency);
  const now = said.what_if.capacities.find(c => c.capacity === `desk:${said.curve.desk}`)?.limit;
  const line = (name, key, colour) => lines({ label: `${name} (${said.base_currency})`, x: points.map(p => p.minutes), series: [{ name, values: points.map(p => p[key]), colour }], format: n => decimal(n, 0), xFormat: number, at: now, fromZero: false });
  return el('div', {}, el('p', { class: 'quiet' }, t.curveHow), el('div', { class: 'pair' }, line(t.expected, 'expected_recovery', 'up'), line(t.netValue, 'net_value', 'con')),
    table(t.curve(said.curve.desk), [t.minutes, t.expected, t.netValue, t.spend, t.entries, t.shadow], points.map(p => [number(Math.round(p.minutes)), money(p.expected_recovery), money(p.net_value), money(p.spend), number(p.entries), `${said.base_currency} ${decimal(p.shadow_price, 3)}`]), [0, 1, 2, 3, 4, 5]));
}

function capacityName(id) {
  const [kind, key] = id.split(':');
  return key ? `${t.capacityNames[kind] ?? kind} ${kind === 'desk' ? key : word(key)}` : t.wholeBudget;
}

const capacities = said => table(t.capacities, [t.capacity, t.limit, t.used, t.shadow], said.what_if.capacities.map(c => [capacityName(c.capacity), c.limit == null ? t.noLimit : decimal(c.limit), decimal(c.used), `${said.base_currency} ${decimal(c.shadow_price, 3)}`]), [1, 2, 3]);

/** Two counts beside each other, the greatest first. */
function counts(label, first, then, now, named) {
  const keys = [...new Set([...Object.keys(now), ...Object.keys(then)])].sort((a, b) => (now[b] ?? 0) - (now[a] ?? 0) || (a < b ? -1 : 1));
  return keys.length ? table(label, [first, t.asItIs, t.whatIf, t.difference], keys.map(key => [named(key), number(then[key] ?? 0), number(now[key] ?? 0), signed(now[key] ?? 0, then[key] ?? 0)]), [1, 2, 3]) : empty(t.noneUsed);
}

const show = said => [
  figures(said.what_if, said.as_it_is, said.base_currency),
  el('h2', {}, said.curve ? t.curve(said.curve.desk) : t.whatIf), curve(said),
  el('h2', {}, t.capacities), capacities(said),
  el('div', { class: 'two' },
    el('section', {}, el('h2', {}, t.byAction), counts(t.byAction, t.action, said.as_it_is.entries_by_action, said.what_if.entries_by_action, word)),
    el('section', {}, el('h2', {}, t.heldByRule), el('p', { class: 'quiet' }, t.heldByRuleHow), counts(t.heldByRule, t.rule, said.as_it_is.held_by_rule, said.what_if.held_by_rule, rule => el('code', {}, rule)))),
];

function page(p) {
  const desks = p.desks.filter(d => d.capacity_minutes > 0);
  curveDesk = desks[0]?.desk;
  const choice = el('select', { id: 'curve', onchange: () => { curveDesk = choice.value; ask(); } }, desks.map(d => el('option', { value: d.desk }, d.desk)));
  ask();
  return [heading(shared.pages['what-if'], t.whatIfIs, p),
    el('form', { class: 'levers', lang: tag, onsubmit: event => event.preventDefault() },
      el('fieldset', {}, el('legend', {}, t.desks), deskSliders(p)), el('fieldset', {}, el('legend', {}, t.messages), messageSliders(p)),
      el('div', { class: 'filters' }, budget(p), el('label', { class: 'field' }, el('span', {}, t.curveOf), choice), el('button', { type: 'button', onclick: again }, t.reset))),
    others, status, answer];
}

function again() {
  asked = fresh();
  others.replaceChildren();
  begin(() => load('/v1/portfolio'), page);
}

begin('/v1/portfolio', page);
