import { t as shared, language, word } from './words.js';
import { t } from './words-figures.js';
import { el, load, begin, heading, empty, failed } from './page.js';
import { number, share, moment } from './format.js';
import { table, bar } from './table.js';

const code = text => el('code', {}, text);
const section = (title, ...children) => el('section', {}, el('h2', {}, title), ...children);
const said = rule => language === 'es' ? rule.text_es : rule.text_en;
const titled = pack => language === 'es' ? pack.title_es : pack.title;

/** A source's words, its addresses as links. */
function source(text) {
  return String(text).split(/(https?:\/\/[^\s,;)]+)/).map(part => part.startsWith('http') ? el('a', { href: part, rel: 'noreferrer' }, part) : part);
}

function holds(answer) {
  const held = (answer.held ?? []).filter(h => h.held > 0);
  if (!held.length) return section(t.holds, empty(t.noHolds));
  const rules = new Map(answer.packs.flatMap(pack => pack.rules).map(rule => [rule.id, rule]));
  return section(t.holds, ...held.map((h, i) => el('details', { open: i === 0 },
    el('summary', {}, `${h.channel === 'any' ? t.any : word(h.channel)}: ${number(h.held)} ${t.of} ${number(h.accounts)} (${share(h.accounts ? h.held / h.accounts : null)})`),
    table(t.holds, [t.rule, '', t.heldAccounts, t.source, t.confidence], h.rules.map(r => {
      const rule = rules.get(r.rule);
      return [el('div', { class: 'wordy' }, code(r.rule), el('br'), rule ? said(rule) : ''), bar(r.share, h.rules[0].share, 'down'), `${number(r.accounts)} (${share(r.share)})`, rule ? el('div', { class: 'wordy' }, source(rule.source)) : '–', rule ? t.confidences[rule.confidence] ?? rule.confidence : '–'];
    }), [2]))));
}

const channels = rule => rule.channels.length === 7 ? t.allChannels : rule.channels.map(word).join(', ');

function pack(p) {
  return el('details', {}, el('summary', {}, `${titled(p)} · ${t.version} ${p.version}`, p.version_in_run && p.version_in_run !== p.version ? ` (${t.updated(p.version_in_run)})` : ''),
    p.rules.length > 0 && table(titled(p), [t.rule, t.says, t.demands, t.channel, t.source, t.confidence], p.rules.map(r => [code(r.id), el('div', { class: 'wordy' }, said(r)), r.demands, channels(r), el('div', { class: 'wordy' }, source(r.source)), t.confidences[r.confidence] ?? r.confidence])),
    rest(t.wordings, p.wordings), rest(t.duties, p.duties));
}

const rest = (title, list) => list.length > 0 && [el('h3', {}, title), table(title, [t.rule, t.says, t.source, t.confidence], list.map(w => [code(w.id), said(w), source(w.source), t.confidences[w.confidence] ?? w.confidence]))];

const changes = list => section(t.changes, list?.length ? table(t.changes, [t.rule, t.kind, t.by, t.reason], list.map(c => [code(c.rule), `${c.what} (${word(c.direction)})`, c.by, c.reason])) : empty(t.noChanges));

/** Midnight of a day by the reader's clock; `days` later. */
const midnight = (iso, days) => {
  const [year, month, day] = iso.split('-').map(Number);
  return new Date(year, month - 1, day + days).toISOString();
};

function audit() {
  const account = el('input', { id: 'audit-account', type: 'search', autocomplete: 'off', spellcheck: 'false' });
  const from = el('input', { id: 'audit-from', type: 'date' }), to = el('input', { id: 'audit-to', type: 'date' });
  const found = el('div'), status = el('p', { class: 'status', role: 'status' });
  let records = [];
  async function search(cursor) {
    const parameters = new URLSearchParams({ limit: 50 });
    if (account.value.trim()) parameters.set('account', account.value.trim());
    if (from.value) parameters.set('from', midnight(from.value, 0));
    if (to.value) parameters.set('to', midnight(to.value, 1));
    if (cursor) parameters.set('cursor', cursor);
    try {
      const page = await load('/v1/audit?' + parameters);
      records = cursor ? records.concat(page.records) : page.records;
      status.textContent = records.length ? t.records(number(records.length)) : '';
      found.replaceChildren(records.length ? table(t.audit, ['#', t.at, t.kind, t.account, t.by, t.details], records.map(line), [0]) : empty(t.noRecords));
      if (page.next_cursor) found.append(el('button', { type: 'button', class: 'more', onclick: () => search(page.next_cursor) }, t.moreRecords));
    } catch (error) {
      status.textContent = '';
      found.replaceChildren(failed(error, () => search(cursor)));
    }
  }
  const field = (label, input) => el('label', { class: 'field' }, el('span', {}, label), input);
  return section(t.audit, el('p', { class: 'quiet' }, t.auditHow),
    el('form', { class: 'filters', role: 'search', id: 'audit', onsubmit: event => { event.preventDefault(); search(); } }, field(t.account, account), field(t.fromDay, from), field(t.toDay, to), el('button', {}, t.search)), status, found);
}

const line = r => [number(r.seq), moment(r.at), t.kinds[r.kind] ?? word(r.kind), el('a', { href: '/accounts/' + encodeURIComponent(r.account_id) }, r.account_id), r.by || '–',
  el('details', {}, el('summary', {}, t.details), el('pre', {}, JSON.stringify(r.details, null, 2)), code(r.hash))];

begin('/v1/rules', answer => [heading(shared.pages.compliance, t.complianceIs, answer), holds(answer), audit(), changes(answer.changes),
  section(t.packs, ...answer.packs.map(pack))]);
