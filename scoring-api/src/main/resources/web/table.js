import { el, svg } from './page.js';

/** A table that scrolls by itself where it is wider than the page; `numeric` columns stand right. */
export function table(label, heads, lines, numeric = []) {
  const place = i => numeric.includes(i) ? 'n' : null;
  return el('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': label }, el('table', { class: 'plain' },
    el('thead', {}, el('tr', {}, heads.map((h, i) => h ? el('th', { scope: 'col', class: place(i) }, h) : el('td')))),
    el('tbody', {}, lines.map(line => el('tr', {}, line.map((cell, i) => el('td', { class: place(i) }, ...[cell].flat())))))));
}

/** A bar within a cell, drawn to `most`. */
export const bar = (value, most, kind = 'up') => svg('svg', { viewBox: '0 0 100 8', preserveAspectRatio: 'none', class: 'push wide', 'aria-hidden': 'true' },
  svg('rect', { class: kind, x: 0, y: 1, width: Math.max(0, value) / Math.max(most, 1e-9) * 100, height: 6, rx: 0.6 }));

/** From where to where: a table whose cells are darker the greater the share. */
export function matrix(label, names, moves, named, text) {
  const at = new Map(moves.map(m => [`${m.from} ${m.to}`, m]));
  const cell = (from, to) => {
    const move = at.get(`${from} ${to}`);
    return el('td', { class: `n h${move ? Math.min(6, Math.ceil((move.share ?? 0) * 6)) : 0}${from === to ? ' same' : ''}` }, move ? text(move) : '');
  };
  return el('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': label }, el('table', { class: 'plain matrix' },
    el('caption', { class: 'unseen' }, label),
    el('thead', {}, el('tr', {}, el('td'), names.map(to => el('th', { scope: 'col', class: 'n' }, named(to))))),
    el('tbody', {}, names.filter(from => moves.some(m => m.from === from)).map(from => el('tr', {}, el('th', { scope: 'row' }, named(from)), names.map(to => cell(from, to)))))));
}
