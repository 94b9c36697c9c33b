import { t as shared, language, word } from './words.js';
import { t } from './words-figures.js';
import { el, load, begin, heading, empty } from './page.js';
import { number, decimal, percent, amount } from './format.js';
import { table, matrix, bar } from './table.js';
import { bars } from './chart.js';

const named = s => language === 'es' ? s.name_es : s.name_en;
const list = s => el('a', { href: '/?' + new URLSearchParams({ segment: s.segment }) }, named(s));

const overview = (segments, currency) => table(t.segment, [t.segment, t.accounts, t.overdue, t.cureRate, t.rollRate, t.propensity, t.bestChannel], segments.map(s => [
  list(s), number(s.accounts), amount(s.overdue, currency), percent(s.training?.cure_rate), percent(s.training?.roll_rate), percent(s.training?.propensity),
  s.training?.best_channel ? `${word(s.training.best_channel)} (${percent(s.training.best_channel_answer_rate)})` : '–']), [1, 2, 3, 4, 5]);

function apart(s, open) {
  const reasons = s.training?.reasons ?? [];
  const most = Math.max(...reasons.map(r => Math.abs(r.deviations)), 1e-9);
  const centre = Object.entries(s.centroid ?? {});
  return el('details', { open }, el('summary', {}, named(s)),
    reasons.length > 0 && table(t.apart, [t.apart, '', t.deviations], reasons.map(r => [el('div', { class: 'wordy' }, language === 'es' ? r.text_es : r.text_en), bar(Math.abs(r.deviations), most, r.deviations < 0 ? 'down' : 'up'), decimal(r.deviations)]), [2]),
    centre.length > 0 && el('details', {}, el('summary', {}, t.centre), table(t.centre, [t.feature, t.deviations], centre.map(([feature, value]) => [el('code', {}, feature), decimal(value)]), [1])));
}

function show([answer, { base_currency: base }]) {
  const segments = answer.segments ?? [];
  if (!segments.length) return [heading(shared.pages.segments, t.segmentsIs, answer), empty(t.noSegments)];
  const names = segments.map(s => s.segment), text = code => { const s = segments.find(one => one.segment === code); return s ? named(s) : word(code); };
  const moves = answer.migration ?? [];
  const all = [...new Set([...names, ...moves.flatMap(m => [m.from, m.to])])];
  return [heading(shared.pages.segments, t.segmentsIs, answer), overview(segments, base),
    bars({ label: t.bySegment, names: segments.map(named), values: segments.map(s => s.accounts), tint: 'con' }),
    el('h2', {}, t.apart), ...segments.filter(s => s.training?.reasons?.length).map((s, i) => apart(s, i === 0)),
    el('h2', {}, t.moved), ...moves.length ? [el('p', { class: 'quiet' }, t.movedHow), matrix(t.moved, all, moves, text, m => [percent(m.share), el('small', {}, ` ${number(m.accounts)}`)])] : [empty(t.noMoves)]];
}

begin(() => Promise.all([load('/v1/segments'), load('/v1/portfolio')]), show);
