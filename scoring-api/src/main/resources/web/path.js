import { t } from './words-figures.js';
import { number, month } from './format.js';
import { lines } from './chart.js';

const DAY = 86400;
const at = iso => Date.parse(iso + 'T00:00Z') / 1000 / DAY;

/** Days past due on each day: from the oldest due that the payments before it, oldest due first, left open. */
export function daysPastDue(account) {
  const { dues, payments } = account.history;
  const owed = dues.map(d => ({ on: at(d.due_on), amount: d.amount })).sort((a, b) => a.on - b.on);
  const paid = payments.map(p => ({ from: at(p.paid_on), to: p.reversed_on ? at(p.reversed_on) : Infinity, amount: p.amount }));
  const days = [], values = [];
  for (let day = owed[0]?.on ?? Infinity; day <= at(account.as_of); day++) {
    let left = paid.reduce((sum, p) => p.from <= day && p.to > day ? sum + p.amount : sum, 0);
    const open = owed.find(due => (left -= due.amount) < -0.005);
    days.push(day * DAY);
    values.push(open && open.on < day ? day - open.on : 0);
  }
  return { days, values };
}

/** The first days of months, so far apart that their names have room. */
function monthsOf(days, width) {
  const firsts = days.filter(second => new Date(second * 1000).getUTCDate() === 1);
  const step = Math.max(1, Math.ceil(firsts.length * 64 / width));
  return firsts.filter((first, i) => i % step === 0);
}

/** The path as a chart; null for an account without dues. */
export function path(account) {
  const { days, values } = daysPastDue(account);
  return days.length > 1 && lines({ label: t.path, x: days, series: [{ name: t.path, values, colour: 'down' }], steps: true, xFormat: month, marks: width => monthsOf(days, width), format: number, height: 190 });
}
