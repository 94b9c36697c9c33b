import { t, language } from './words.js';

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
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail ?? answer.statusText);
  return body;
}

export const main = document.getElementById('main');

export function failed(error, again) {
  return el('div', { class: 'notice', role: 'alert' }, el('strong', {}, t.failed), ' ', error.message, ' ',
    again && el('button', { type: 'button', onclick: again }, t.retry));
}

export function facts(pairs) {
  return el('dl', { class: 'facts' }, pairs.filter(pair => pair).map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))));
}

/** Reasons with their push drawn to scale. */
export function reasonList(reasons, textOf) {
  if (!reasons.length) return el('p', { class: 'quiet' }, t.noReason);
  const most = Math.max(...reasons.map(r => Math.abs(r.effect ?? 0)), 0.0001);
  return el('ol', { class: 'reasons' }, reasons.map(reason => {
    const share = Math.abs(reason.effect ?? 0) / most * 46;
    const up = (reason.effect ?? 0) >= 0;
    const points = ((reason.effect ?? 0) * 100).toLocaleString(language, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
    return el('li', {},
      svg('svg', { viewBox: '0 0 100 8', preserveAspectRatio: 'none', class: 'push', 'aria-hidden': 'true' },
        svg('rect', { class: 'axis', x: 49.7, y: 0, width: 0.6, height: 8 }),
        svg('rect', { class: up ? 'up' : 'down', x: up ? 50 : 50 - share, y: 1, width: share, height: 6, rx: 0.6 })),
      el('span', { class: 'points ' + (up ? 'up' : 'down') }, points, el('span', { class: 'unseen' }, ` ${t.points}`)),
      el('span', {}, textOf(reason)));
  }));
}

function frame() {
  document.getElementById('skip').textContent = t.skip;
  const other = new URL(location.href);
  other.searchParams.set('lang', language === 'es' ? 'en' : 'es');
  const link = (href, text) => el('a', { href, 'aria-current': location.pathname === href ? 'page' : null }, text);
  document.getElementById('nav').append(link('/', t.list), link('/docs', t.docs),
    el('a', { href: other.pathname + other.search, lang: language === 'es' ? 'en' : 'es', hreflang: language === 'es' ? 'en' : 'es', id: 'switch' }, t.other));
}

frame();
