import { t, language, word } from './words.js';
import { tag, number, money, longDay } from './format.js';
import { el, load, main, failed, facts, reasons, mainReason, chance, hours } from './page.js';
import { overrides } from './override.js';
import { t as w } from './words-figures.js';

const PAGE = 100;
const CHANNELS = ['call', 'sms', 'whatsapp', 'email', 'ivr', 'letter', 'visit'];
const BUCKETS = ['current', '1-30', '31-60', '61-90', '91-120', '121-180', '181+'];
const COLUMNS = [
  { key: 'rank', name: t.rank, first: '', class: 'n' },
  { key: 'account_id', name: t.account, first: '' },
  { key: 'overdue', name: t.overdue, first: '-', class: 'n' },
  { key: 'days_past_due', name: t.dpd, first: '-', class: 'n' },
  { key: 'channel', name: t.action, first: '' },
  { key: 'segment', name: t.segment, first: '' },
  { key: 'propensity', name: t.propensity, first: '-', class: 'n' },
  { key: 'net_value', name: t.netValue, first: '-', class: 'n' },
  { key: 'reason', name: t.reason, first: '' },
];
const FILTERS = ['segment', 'channel', 'bucket', 'min_overdue'];
const AMOUNTS = ['overdue', 'net_value'];

const query = new URLSearchParams(location.search);
const state = Object.fromEntries(['day', 'desk', ...FILTERS, 'sort'].map(key => [key, query.get(key) ?? '']));
state.sort ||= 'rank';
let days = [];
let asked = 0;

const status = el('p', { class: 'status', role: 'status' });
const rows = el('tbody');
const more = el('button', { type: 'button', class: 'more', hidden: true }, t.more);
const head = el('tr');
const place = el('div');

function address(cursor) {
  const parameters = new URLSearchParams({ limit: PAGE });
  for (const key of [...FILTERS, 'sort']) if (state[key]) parameters.set(key, state[key]);
  if (cursor) parameters.set('cursor', cursor);
  return `/v1/worklists/${state.day}/${encodeURIComponent(state.desk)}?${parameters}`;
}

function remember() {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(state)) if (value && !(key === 'sort' && value === 'rank')) parameters.set(key, value);
  history.replaceState(null, '', parameters.size ? '?' + parameters : location.pathname);
  const other = document.getElementById('switch');
  parameters.set('lang', language === 'es' ? 'en' : 'es');
  other.href = '/?' + parameters;
}

async function show(cursor) {
  const turn = ++asked;
  remember();
  if (!cursor) rows.setAttribute('aria-busy', 'true');
  try {
    const page = await load(address(cursor));
    if (turn !== asked) return;
    if (!cursor) {
      rows.replaceChildren();
      segments(page.segments);
    }
    rows.append(...page.entries.flatMap(row));
    rows.removeAttribute('aria-busy');
    const shown = rows.querySelectorAll('tr.entry').length;
    status.replaceChildren(page.count ? t.shown(number(shown), number(page.count)) : filtered() ? t.none : t.empty);
    if (AMOUNTS.includes(state.sort.replace('-', ''))) status.append(' ' + t.currencyNote);
    more.hidden = !page.next_cursor;
    more.onclick = () => show(page.next_cursor);
    place.replaceChildren();
  } catch (error) {
    if (turn === asked) place.replaceChildren(failed(error, () => show()));
  }
}

const filtered = () => FILTERS.some(key => state[key]);

function row(entry) {
  const id = `why-${entry.rank}`;
  const detail = el('tr', { class: 'detail', id, hidden: true });
  const open = el('button', { type: 'button', class: 'open', 'aria-expanded': 'false', 'aria-controls': id, 'aria-label': `${t.details} ${entry.account_id}` }, number(entry.rank));
  const toggle = () => {
    const opening = detail.hidden;
    if (opening && !detail.firstChild) detail.append(el('td', { colspan: COLUMNS.length }, details(entry, line)));
    detail.hidden = !opening;
    open.setAttribute('aria-expanded', String(opening));
  };
  const cell = (label, kind, ...children) => el('td', { class: kind, 'data-label': label }, ...children);
  const line = el('tr', { class: 'entry' },
    cell(t.rank, 'n rank', open),
    cell(t.account, 'id', el('a', { href: `/accounts/${encodeURIComponent(entry.account_id)}` }, entry.account_id)),
    cell(t.overdue, 'n', money(entry.overdue, entry.currency)),
    cell(t.dpd, 'n', el('span', { class: `dpd b${BUCKETS.indexOf(entry.bucket)}` }, number(entry.days_past_due))),
    cell(t.action, 'act', el('span', {}, word(entry.channel)), el('small', {}, word(entry.treatment))),
    cell(t.segment, 'segment', word(entry.segment)),
    cell(t.propensity, 'n', chance(entry)),
    cell(t.netValue, 'n strong', money(entry.net_value, entry.currency)),
    cell(t.reason, 'reason', mainReason(entry) ?? el('span', { class: 'quiet' }, '–')));
  open.addEventListener('click', event => { event.stopPropagation(); toggle(); });
  line.addEventListener('click', event => { if (!event.target.closest('a') && !String(getSelection())) toggle(); });
  return [line, detail];
}

/** Marks a line that a manager held or pinned. */
function mark(line, standing) {
  line.querySelectorAll('.stood').forEach(old => old.remove());
  const names = [standing.holds.length > 0 && w.held, standing.pin && w.pinned].filter(Boolean);
  line.querySelector('.id').append(...names.map(name => el('span', { class: 'tag stood' }, name)));
}

function details(entry, line) {
  const amount = value => money(value, entry.currency);
  return el('div', { class: 'two' },
    el('section', {}, el('h3', {}, t.why), reasons(entry)),
    el('div', {}, terms(entry, amount), overrides(entry.account_id, standing => mark(line, standing))));
}

const terms = (entry, amount) => facts([
  [t.debtor, entry.debtor_id], [t.balance, amount(entry.balance)], [t.expected, amount(entry.expected_recovery)],
  [t.baseline, amount(entry.baseline_recovery)], [t.uplift, amount(entry.uplift)], [t.cost, amount(entry.cost)],
  [t.stage, word(entry.stage)],
  entry.address && [t.address, entry.address],
  entry.window_start && [t.window, `${entry.window_start}–${entry.window_end} ${entry.time_zone ?? ''}`],
  entry.window_start && [t.bestHours, hours(entry)],
  [t.openAccount, el('a', { href: `/accounts/${encodeURIComponent(entry.account_id)}` }, entry.account_id)],
]);

function heads() {
  const key = state.sort.replace('-', '');
  const descending = state.sort.startsWith('-');
  head.replaceChildren(...COLUMNS.map(column => el('th', {
    scope: 'col', class: column.class, 'aria-sort': column.key === key ? (descending ? 'descending' : 'ascending') : null,
  }, el('button', { type: 'button', onclick: () => sortBy(column.key === key ? (descending ? '' : '-') + key : column.first + column.key) }, column.name))));
}

function sortBy(sort) {
  const focused = [...head.children].findIndex(th => th.contains(document.activeElement));
  state.sort = sort;
  sorter.value = sort;
  heads();
  if (focused >= 0) head.children[focused].firstChild.focus();
  show();
}

const sorter = el('select', { id: 'sort', onchange: () => sortBy(sorter.value) },
  COLUMNS.flatMap(c => ['', '-'].map(d => el('option', { value: d + c.key }, `${c.name} · ${d ? t.descending : t.ascending}`))));

function choice(key, label, options, all = true) {
  const select = el('select', { id: key, onchange: () => { state[key] = select.value; if (key === 'day' || key === 'desk') desks(); show(); } },
    all && el('option', { value: '' }, t.all), options.map(([value, name]) => el('option', { value }, name)));
  select.value = state[key];
  return el('label', { class: 'field' }, el('span', {}, label), select);
}

/** Saves the list as filtered and sorted, all of it, in a format that the API answers with. */
async function save(type, ending) {
  const parameters = new URLSearchParams(FILTERS.concat('sort').filter(key => state[key]).map(key => [key, state[key]]));
  try {
    const answer = await fetch(`/v1/worklists/${state.day}/${encodeURIComponent(state.desk)}?${parameters}`, { headers: { Accept: type } });
    if (!answer.ok) throw new Error((await answer.json()).detail);
    const href = URL.createObjectURL(await answer.blob());
    el('a', { href, download: `${state.day}-${state.desk}.${ending}` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1000);
    place.replaceChildren();
  } catch (error) {
    place.replaceChildren(failed(error, () => save(type, ending)));
  }
}

const exports = () => el('div', { class: 'exports' }, el('span', {}, w.exportAs), [['CSV', 'text/csv', 'csv'], ['NDJSON', 'application/x-ndjson', 'ndjson']].map(([name, type, ending]) =>
  el('button', { type: 'button', 'data-export': ending, onclick: () => save(type, ending) }, name)));

const summary = el('div', { class: 'summary' });
const title = el('h1');
const deskChoice = el('div', { class: 'slot' });
const segmentChoice = el('div', { class: 'slot' });
let offered;

/** Offers the desk's segments; one that was asked for stays although the desk has none of it. */
function segments(present) {
  const codes = [...new Set(state.segment ? [...present, state.segment] : present)];
  const named = codes.map(code => [code, word(code)]).sort((a, b) => a[1].localeCompare(b[1], language));
  if (offered === String(codes)) return;
  offered = String(codes);
  segmentChoice.replaceChildren(...codes.length ? [choice('segment', t.segment, named)] : []);
}

function desks() {
  const day = days.find(d => d.as_of === state.day) ?? days[0];
  state.day = day.as_of;
  if (!day.desks.some(d => d.desk === state.desk)) state.desk = day.desks[0]?.desk ?? '';
  const desk = day.desks.find(d => d.desk === state.desk);
  title.textContent = longDay(day.as_of);
  document.title = `${t.list} · ${day.as_of} · Recobro`;
  deskChoice.replaceChildren(choice('desk', t.desk, day.desks.map(d => [d.desk, `${d.desk} (${number(d.entries)})`]), false));
  summary.replaceChildren(facts([
    [w.entries, number(desk?.entries ?? 0)],
    desk?.capacity_minutes > 0 && [t.capacity, `${number(Math.round(desk.used_minutes))} / ${number(Math.round(desk.capacity_minutes))} ${t.minutes}`],
    desk?.shadow_price > 0 && [t.shadow, desk.shadow_price.toLocaleString(tag, { maximumFractionDigits: 2 })],
    [t.run, day.run],
  ]));
}

async function begin() {
  try {
    days = (await load('/v1/worklists?limit=366')).days;
  } catch (error) {
    main.replaceChildren(failed(error, begin));
    return;
  }
  desks();
  const least = el('input', { id: 'min_overdue', type: 'number', min: 0, step: 'any', inputmode: 'decimal', value: state.min_overdue, onchange: () => { state.min_overdue = least.value; show(); } });
  const account = el('input', { id: 'find', type: 'search', required: true, autocomplete: 'off', spellcheck: 'false' });
  const clear = el('button', { type: 'button', onclick: () => { for (const key of FILTERS) { state[key] = ''; const field = document.getElementById(key); if (field) field.value = ''; } show(); } }, t.reset);
  const finder = el('form', { class: 'find', role: 'search', onsubmit: event => { event.preventDefault(); location.href = '/accounts/' + encodeURIComponent(account.value.trim()); } },
    el('label', { class: 'field' }, el('span', {}, t.find), account), el('button', {}, t.go));
  sorter.value = state.sort;
  heads();
  main.replaceChildren(
    el('div', { class: 'head' }, title, summary),
    el('div', { class: 'filters' },
      choice('day', t.day, days.map(d => [d.as_of, d.as_of]), false), deskChoice, segmentChoice,
      choice('bucket', t.bucket, BUCKETS.map(b => [b, word(b)])), choice('channel', t.channel, CHANNELS.map(c => [c, word(c)])),
      el('label', { class: 'field short' }, el('span', {}, t.minOverdue), least),
      el('label', { class: 'field phone' }, el('span', {}, t.sortBy), sorter), clear, finder),
    place, el('div', { class: 'under' }, status, exports()),
    el('table', { class: 'list' }, el('caption', { class: 'unseen' }, t.list), el('thead', {}, head), rows),
    more);
  await show();
}

begin();
