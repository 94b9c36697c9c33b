import { t as shared, word } from './words.js';
import { t } from './words-figures.js';
import { el, begin, heading, empty, facts } from './page.js';
import { number, fixed, share, percent, day, moment } from './format.js';
import { table, bar } from './table.js';
import { lines } from './chart.js';

const FIRST = 12;

const code = text => el('code', {}, text);
const section = (title, ...children) => el('section', {}, el('h2', {}, title), ...children);

const inForce = m => facts([
  [t.scoredBy, m.scored_by?.set ? code(m.scored_by.set) : t.assumedScores],
  [t.champion, m.champion ? code(m.champion) : t.none],
  [t.challengers, m.challengers.length ? m.challengers.map(id => [code(id), ' ']).flat() : t.none]]);

function evaluation(set) {
  const targets = Object.entries(set.evaluation?.targets ?? {});
  return table(t.evaluation, [t.target, t.model, t.rows, t.base, t.auc, t.logLoss, t.brier, t.ece], targets.flatMap(([target, peers]) => Object.entries(peers).map(([peer, e]) => [
    t.targets[target] ?? word(target), t.models[peer] ?? peer, number(e.rows), share(e.base_rate), fixed(e.auc, 3), fixed(e.log_loss, 3), fixed(e.brier, 3), fixed(e.ece, 3)])), [2, 3, 4, 5, 6, 7]);
}

/** How what a model said came true, beside the line on which it would have wholly. */
function calibration(set) {
  const curve = set.evaluation?.targets?.pays?.model?.calibration_curve;
  if (!curve?.length) return null;
  const x = curve.map(point => point.predicted);
  return [el('h3', {}, t.calibration), el('p', { class: 'quiet' }, t.calibrationHow), el('div', { class: 'beside' },
    lines({ label: `${t.calibration} · ${set.id}`, x, series: [{ name: t.seen, values: curve.map(point => point.observed), colour: 'up' }, { name: t.perfect, values: x, colour: 'soft', dash: [4, 4] }], format: percent, xFormat: percent, square: true }),
    table(t.calibration, [t.said, t.seen, t.rows], curve.map(point => [share(point.predicted), share(point.observed), number(point.rows)]), [0, 1, 2]))];
}

const signed = (value, digits, unit) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${fixed(Math.abs(value), digits)}${unit}`;

/** A difference from the champion, the interval it may lie in, and what that says of the set; `good` is the sign of the better. */
function difference(name, d, good, scale, digits, unit) {
  if (d?.value == null) return null;
  const drawn = d.low != null, better = d.value * good > 0;
  const verdict = !drawn ? el('span', { class: 'tag warm' }, t.notDrawn)
    : d.low <= 0 && d.high >= 0 ? el('span', { class: 'tag warm' }, t.mayBeChance)
    : el('span', { class: `tag ${better ? 'good' : 'bad'}` }, better ? t.better : t.worse);
  const said = value => signed(value * scale, digits, unit);
  return [name, said(d.value), drawn ? `${said(d.low)} ${t.to} ${said(d.high)}` : '–', verdict];
}

/** How a set did beside the champion on the same days. */
function against(set) {
  const c = set.against_champion;
  if (!c) return null;
  const span = c.days?.length ? t.comparedOn(day(c.days[0]), day(c.days[c.days.length - 1])) : t.comparedAtTraining;
  return [el('h3', {}, t.againstChampion), el('p', { class: 'quiet' }, code(c.champion), ` · ${span} `, c.not_new_to?.length ? t.notFair(c.not_new_to.join(', ')) : c.days?.length ? t.fair : ''),
    table(t.againstChampion, [t.figure, t.differenceFrom, t.drawnInterval, t.whatItSays],
      [difference(t.lossOfPays, c.log_loss, -1, 1, 4, ''), difference(t.capturedByTop, c.captured, 1, 100, 1, ` ${t.points}`)].filter(Boolean), [1, 2])];
}

const one = (set, open) => el('details', { open }, el('summary', {}, code(set.id), ` · ${t.roles[set.role] ?? set.role}`),
  set.trouble ? el('p', { class: 'notice' }, `${t.trouble}: ${set.trouble}`) : [evaluation(set), calibration(set), against(set)].flat());

function sets(m) {
  if (!m.sets.length) return section(t.sets, empty(t.noSets));
  const chosen = m.sets.find(s => s.role === 'champion') ?? m.sets[0];
  const pays = set => set.evaluation?.targets?.pays?.model;
  return section(t.sets, table(t.sets, [t.set, t.role, t.trainedTo, t.features, t.auc, t.ece], m.sets.map(s => [code(s.id), s.trouble ? t.trouble : t.roles[s.role] ?? s.role, day(s.as_of), number(s.features), fixed(pays(s)?.auc, 3), fixed(pays(s)?.ece, 3)]), [3, 4, 5]),
    el('h3', {}, t.evaluation), ...m.sets.map(set => one(set, set === chosen)));
}

const LEVELS = { steady: ['good', t.steady], moved: ['warm', t.moving], shifted: ['bad', t.movedFar] };
const level = known => el('span', { class: `tag ${LEVELS[known][0]}` }, LEVELS[known][1]);

function drift(m) {
  const all = Object.entries(m.drift ?? {}).filter(([feature, psi]) => psi != null && m.drift_levels[feature] !== 'of_the_day').sort((a, b) => b[1] - a[1]);
  if (!all.length) return section(t.drift, empty(t.noDrift));
  const lines = some => some.map(([feature, psi]) => [code(feature), bar(psi, all[0][1], m.drift_levels[feature] === 'shifted' ? 'down' : 'up'), fixed(psi, 3), level(m.drift_levels[feature])]);
  const heads = [t.feature, '', t.psi, ''];
  return section(t.drift, el('p', { class: 'quiet' }, t.driftHow), table(t.drift, heads, lines(all.slice(0, FIRST)), [2]),
    all.length > FIRST && el('details', {}, el('summary', {}, t.allFeatures(number(all.length))), table(t.drift, heads, lines(all), [2])));
}

const shadow = m => section(t.shadowOf, m.shadow?.length
  ? table(t.shadowOf, [t.set, t.accounts, t.rank, t.mean, t.psi, t.overlap], m.shadow.map(s => [code(s.model_set), number(s.accounts), fixed(s.rank_correlation, 3), fixed(s.mean_difference, 3), fixed(s.psi, 3), s.top_overlap == null ? '–' : `${percent(s.top_overlap)} (${number(s.top)})`]), [1, 2, 3, 4, 5])
  : empty(t.noShadow));

const history = m => m.history.length > 0 && section(t.history, table(t.history, [t.when, t.what, t.fromSet, t.toSet, t.reason], m.history.map(h => [moment(h.at), t.events[h.what] ?? word(h.what), h.from ? code(h.from) : '–', code(h.to), h.reason ?? '–'])));

begin('/v1/models', m => [heading(shared.pages.models, t.modelsIs, m), inForce(m), sets(m), drift(m), shadow(m), history(m)]);
