import uPlot from './uplot.js';
import { el } from './page.js';
import { brief } from './format.js';

const colour = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
const FONT = '12px ui-sans-serif, system-ui, sans-serif';

/** Where a chart will be; it is drawn when its width is known, and again when that or the colours change. */
function figure(label, height, options, pick) {
  const place = el('div', { class: pick ? 'chart picked' : 'chart', role: 'img', 'aria-label': label });
  let plot, width = 0;
  if (pick) place.addEventListener('click', event => pick(plot, event));
  const draw = () => {
    plot?.destroy();
    const { data, ...rest } = options(width);
    plot = new uPlot({ width, height, legend: { show: false }, cursor: { show: false }, ...rest }, data, place);
  };
  new ResizeObserver(([entry]) => {
    const now = Math.floor(entry.contentRect.width);
    if (now > 0 && now !== width) { width = now; requestAnimationFrame(draw); }
  }).observe(place);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { if (place.isConnected && width) draw(); });
  return place;
}

const axis = more => ({ stroke: colour('soft'), font: FONT, grid: { stroke: colour('line'), width: 1 }, ticks: { show: false }, ...more });
const valueAxis = format => axis({ size: 62, values: (plot, marks) => marks.map(format) });
const key = series => series.length > 1 && el('p', { class: 'key' }, series.map(s => el('span', { class: `mark ${s.colour}` }, s.name)));
const whole = (label, series, place) => el('figure', { class: 'figure' }, el('figcaption', {}, label), key(series), place);

/** Lines over a common axis; `steps` for a value that stays until it changes, `at` marks a place on the axis. */
export function lines({ label, x, series, format = brief, xFormat = brief, height = 260, steps = false, at = null, fromZero = true, square = false, marks = null, right = null }) {
  const paths = steps ? uPlot.paths.stepped({ align: 1 }) : undefined;
  return whole(label, series, figure(label, height, () => ({
    data: [x, ...series.map(s => s.values)],
    padding: [null, right, null, null],
    scales: { x: { time: false, ...square && { range: [0, 1] } }, y: { range: (plot, low, high) => square ? [0, 1] : [fromZero ? Math.min(0, low) : low, high + Math.max((high - low) * 0.08, 1e-9)] } },
    axes: [axis({ size: 28, values: (plot, at) => at.map(xFormat), space: 70, ...marks && { splits: plot => marks(plot.width) } }), valueAxis(format)],
    series: [{}, ...series.map(s => ({ stroke: colour(s.colour), width: 2, dash: s.dash, paths, spanGaps: true, points: { show: !steps && x.length < 40, size: 7, fill: colour('paper'), stroke: colour(s.colour), width: 2 } }))],
    hooks: { draw: at == null ? [] : [plot => upright(plot, at)] },
  })));
}

function upright(plot, at) {
  const x = Math.round(plot.valToPos(at, 'x', true));
  plot.ctx.save();
  plot.ctx.strokeStyle = colour('soft');
  plot.ctx.setLineDash([5, 5]);
  plot.ctx.beginPath();
  plot.ctx.moveTo(x, plot.bbox.top);
  plot.ctx.lineTo(x, plot.bbox.top + plot.bbox.height);
  plot.ctx.stroke();
  plot.ctx.restore();
}

/** A bar for each name; `low` and `high` draw an interval over it; `pick` is told which one was clicked, as a link in its table would be. */
export function bars({ label, names, values, low, high, format = brief, height = 250, tint = 'up', pick = null }) {
  const place = names.map((name, i) => i);
  return whole(label, [], figure(label, height, width => ({
    data: [place, values],
    scales: { x: { time: false, range: [-0.6, names.length - 0.4] }, y: { range: () => [Math.min(0, ...values, ...(low ?? []).filter(Number.isFinite)), Math.max(1e-9, ...values, ...(high ?? []).filter(Number.isFinite)) * 1.08] } },
    axes: [axis({ splits: () => place, values: () => names, grid: { show: false }, space: 10, ...slant(names, width) }), valueAxis(format)],
    series: [{}, { stroke: colour(tint), fill: colour(tint), width: 0, points: { show: false }, paths: uPlot.paths.bars({ size: [0.62, 72], radius: 0.06 }) }],
    hooks: { draw: low ? [plot => intervals(plot, low, high)] : [] },
  }), pick && ((plot, event) => {
    const i = Math.round(plot.posToVal(event.clientX - plot.over.getBoundingClientRect().left, 'x'));
    if (i >= 0 && i < names.length) pick(i);
  })));
}

/** Names that don't fit beside each other lean. */
function slant(names, width) {
  const longest = Math.max(...names.map(name => name.length)) * 6.6;
  return longest < (width - 62) / names.length ? { size: 28 } : { size: Math.min(140, 16 + longest * 0.82), rotate: 55 };
}

function intervals(plot, low, high) {
  plot.ctx.save();
  plot.ctx.strokeStyle = colour('ink');
  plot.ctx.lineWidth = 2 * devicePixelRatio;
  low.forEach((from, i) => {
    if (from == null || high[i] == null) return;
    const x = plot.valToPos(i, 'x', true), top = plot.valToPos(high[i], 'y', true), bottom = plot.valToPos(from, 'y', true), half = 7 * devicePixelRatio;
    plot.ctx.beginPath();
    for (const [a, b, c, d] of [[x, top, x, bottom], [x - half, top, x + half, top], [x - half, bottom, x + half, bottom]]) {
      plot.ctx.moveTo(a, b);
      plot.ctx.lineTo(c, d);
    }
    plot.ctx.stroke();
  });
  plot.ctx.restore();
}
