import { t, language } from './words.js';
import { tag, percent, day } from './format.js';
import { session, proof, signInFirst, signOut } from './session.js';

/** An element with attributes (or `on…` listeners) and children; text is never read as markup. */
export function el(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

export function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  element.append(...children.flat().filter(child => child != null && child !== false));
  return element;
}

/** The JSON at an address; throws the problem's own words. */
export async function load(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  if (answer.status === 401) signInFirst();
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail ?? answer.statusText);
  return body;
}

/** Tells something to an address; throws the problem's own words. A DELETE has no body: it says so in its query. */
export async function send(method, address, told) {
  const headers = { Accept: 'application/json', ...await proof() };
  const answer = await (method === 'DELETE'
    ? fetch(`${address}?${new URLSearchParams(told)}`, { method, headers })
    : fetch(address, { method, headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(told) }));
  if (answer.status === 401) signInFirst();
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.detail ?? answer.statusText);
  return said;
}

/** Heads a page: its name, what it is about, and of which run it speaks. */
export function heading(title, about, run) {
  document.title = `${title} · Recobro`;
  return el('div', { class: 'head' }, el('h1', {}, title), el('p', { class: 'sub' }, about), run && el('p', { class: 'quiet' }, `${t.asOf} ${day(run.as_of)} · ${t.run} ${run.run}`));
}

/** What to do where there is nothing to show. */
export const empty = text => el('p', { class: 'empty' }, text);

/** Shows what `make` builds of the JSON at an address, or of what `address` itself loads, or why not. */
export async function begin(address, make) {
  main.replaceChildren(el('p', { class: 'quiet', role: 'status' }, t.loading));
  try {
    main.replaceChildren(...make(await (typeof address === 'string' ? load(address) : address())).filter(Boolean));
  } catch (error) {
    main.replaceChildren(failed(error, () => begin(address, make)));
  }
}

export const main = document.getElementById('main');

export function failed(error, again) {
  return el('div', { class: 'notice', role: 'alert' }, el('strong', {}, t.failed), ' ', error.message, ' ',
    again && el('button', { type: 'button', onclick: again }, t.retry));
}

export function facts(pairs) {
  return el('dl', { class: 'facts' }, pairs.filter(pair => pair).map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))));
}

/** A propensity, marked where it rests on priors instead of the portfolio's own history. */
export const chance = row => [percent(row.propensity), row.basis === 'assumed' && el('span', { class: 'tag assumed', title: t.assumedWhy }, t.assumed)];

/** When a debtor is likeliest to answer, and how likely. */
export const hours = row => row.best_from ? `${row.best_from}–${row.best_to} (${percent(row.right_party_chance)})` : t.noHours;

const points = effect => ((effect ?? 0) * 100).toLocaleString(tag, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
const inLanguage = said => language === 'es' ? said.text_es : said.text_en;

/** The strongest reason in a line. */
export const mainReason = why => why.reasons.length ? inLanguage(why.reasons[0]) : null;

/** Why a propensity is what it is: reasons for and against drawn to one scale, how they add up, what would change it most. */
export function reasons(why) {
  if (!why.reasons.length) return el('p', { class: 'quiet' }, t.noReason);
  const most = Math.max(...why.reasons.map(r => Math.abs(r.effect ?? 0)), 0.0001);
  const raising = why.reasons.filter(r => (r.effect ?? 0) >= 0), lowering = why.reasons.filter(r => (r.effect ?? 0) < 0);
  return el('div', { class: 'why' },
    el('div', { class: 'sides' }, side(t.raises, 'up', raising, most), side(t.lowers, 'down', lowering, most)),
    why.reasons_base != null && el('p', { class: 'quiet sums' }, t.addsUp(percent(why.reasons_base),
      points(why.reasons.reduce((sum, r) => sum + r.effect, 0)), points(why.reasons_rest), percent(why.propensity))),
    change(t.wouldRaise, why.would_change), change(t.wouldLower, why.would_lower));
}

const change = (name, said) => said && el('p', { class: 'change' }, el('strong', {}, name), ' ', inLanguage(said));

function side(name, way, list, most) {
  return list.length > 0 && el('div', {}, el('p', { class: 'side' }, name), el('ol', { class: 'reasons', 'aria-label': name }, list.map(reason =>
    el('li', {},
      svg('svg', { viewBox: '0 0 100 8', preserveAspectRatio: 'none', class: 'push', 'aria-hidden': 'true' },
        svg('rect', { class: way, x: 0, y: 1, width: Math.abs(reason.effect ?? 0) / most * 100, height: 6, rx: 0.6 })),
      el('span', { class: 'points ' + way }, points(reason.effect), el('span', { class: 'unseen' }, ` ${t.points}`)),
      el('span', {}, inLanguage(reason))))));
}

function frame() {
  document.getElementById('skip').textContent = t.skip;
  const other = new URL(location.href);
  other.searchParams.set('lang', language === 'es' ? 'en' : 'es');
  const link = (href, text) => el('a', { href, 'aria-current': location.pathname === href ? 'page' : null }, text);
  const nav = document.getElementById('nav');
  nav.setAttribute('aria-label', t.pages.label);
  nav.append(link('/', t.list), ...['portfolio', 'what-if', 'segments', 'models', 'compliance', 'docs'].map(name => link('/' + name, t.pages[name])),
    el('a', { href: other.pathname + other.search, lang: language === 'es' ? 'en' : 'es', hreflang: language === 'es' ? 'en' : 'es', id: 'switch' }, t.other));
}

/** Who is signed in, and the way out. */
async function leaving() {
  const who = location.pathname === '/login' ? null : await session();
  if (who?.name) document.getElementById('nav').append(el('button', { type: 'button', id: 'leave', title: `${who.name} · ${who.role}`, onclick: signOut }, language === 'es' ? 'Salir' : 'Sign out'));
}

frame();
leaving();
