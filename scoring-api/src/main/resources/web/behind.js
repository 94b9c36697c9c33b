import { t as shared, word } from './words.js';
import { t } from './words-figures.js';
import { el, load, begin, heading, empty, failed } from './page.js';
import { number, money, day } from './format.js';
import { table } from './table.js';

const ASKED = ['bucket', 'channel', 'method', 'week'];
const asked = Object.fromEntries([...new URLSearchParams(location.search)].filter(([name]) => ASKED.includes(name)));
const address = cursor => '/v1/portfolio/accounts?' + new URLSearchParams({ ...asked, ...cursor && { cursor } });
const account = a => a.owing ? el('a', { href: `/accounts/${encodeURIComponent(a.account_id)}` }, a.account_id) : [a.account_id, el('span', { class: 'tag good beside-id' }, t.owesNothing)];
const today = a => a.action ? word(a.action) : a.hold ? [`${shared.hold}: `, el('code', {}, a.hold)] : shared.notListedWhy[a.not_listed] ?? word(a.not_listed);

const KINDS = {
  bucket: { heads: [shared.overdue, shared.balance, shared.dpd, t.today], cells: a => [money(a.overdue, a.currency), money(a.balance, a.currency), number(a.days_past_due), today(a)], numeric: [2, 3, 4] },
  channel: { heads: [t.contacts, t.reached, t.promises], cells: a => [number(a.contacts), number(a.right_party_contacts), number(a.promises)], numeric: [2, 3, 4] },
  method: { heads: [t.payments, t.amount], cells: a => [number(a.payments), money(a.amount, a.currency)], numeric: [2, 3] },
};
const kind = ASKED.find(name => name in asked && name in KINDS);

function title() {
  const what = { bucket: code => code === 'current' ? t.behindCurrent : t.behindBucket(code), channel: code => t.behindChannel(word(code)), method: code => t.behindMethod(t.methods[code] ?? word(code)) }[kind](asked[kind]);
  return asked.week ? `${what}, ${t.weekOf(day(asked.week))}` : what;
}

function page(first) {
  const { heads, cells, numeric } = KINDS[kind], lines = [];
  const status = el('p', { class: 'status', role: 'status' }), place = el('div', { id: 'behind' });
  const more = el('button', { type: 'button', class: 'more', onclick: () => next() }, shared.more);
  let cursor;
  const show = some => {
    lines.push(...some.accounts);
    cursor = some.next_cursor;
    more.hidden = !cursor;
    status.textContent = shared.shown(number(lines.length), number(some.count));
    place.replaceChildren(lines.length ? table(title(), [shared.account, shared.debtor, ...heads], lines.map(a => [account(a), a.debtor_id, ...cells(a)]), numeric) : empty(t.nobodyBehind));
  };
  const next = async () => {
    more.disabled = true;
    try {
      show(await load(address(cursor)));
    } catch (error) {
      status.replaceChildren(failed(error));
    }
    more.disabled = false;
  };
  show(first);
  return [el('a', { class: 'back', href: '/portfolio' }, `← ${shared.pages.portfolio}`), heading(title(), t.behindIs[kind], first),
    kind !== 'method' && !asked.week && el('p', {}, el('a', { href: '/?' + new URLSearchParams({ [kind]: asked[kind] }), id: 'listed' }, t.onTodaysLists)), status, place, more];
}

begin(() => kind ? load(address()) : Promise.reject(new Error(t.behindWhat)), page);
