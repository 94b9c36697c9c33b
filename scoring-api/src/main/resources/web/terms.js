import { word, language } from './words.js';
import { t } from './words-figures.js';
import { el } from './page.js';
import { number } from './format.js';
import { table } from './table.js';

/** A box that puts its key on a list while it isn't ticked. */
function box(list, key, label, later) {
  const input = el('input', { type: 'checkbox', checked: !list.has(key), 'aria-label': label, 'data-key': key, onchange: () => {
    input.checked ? list.delete(key) : list.add(key);
    later();
  } });
  return input;
}

/** A figure of an action; left empty it is as the run has it. */
function figure(of, action, name, label, least, later) {
  const input = el('input', { type: 'number', min: least, step: 'any', inputmode: 'decimal', class: 'narrow', placeholder: t.asInRun, 'aria-label': `${label}: ${word(action)}`, 'data-term': `${action} ${name}`, oninput: () => {
    const terms = of[action] ?? {};
    if (input.value === '' || !(+input.value >= least)) delete terms[name];
    else terms[name] = +input.value;
    if (Object.keys(terms).length) of[action] = terms;
    else delete of[action];
    later();
  } });
  return input;
}

const fold = (title, how, body) => el('details', {}, el('summary', {}, title), el('p', { class: 'quiet' }, how), body);

/** What each action costs and takes, and which are taken at all. */
const actions = (asIs, asked, later) => fold(t.otherActions, t.otherActionsHow, table(t.otherActions, [t.action, t.taken, t.entries, t.costOf, t.minutes], Object.entries(asIs.entries_by_action).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([action, entries]) => [
  word(action), box(asked.actions_off, action, `${t.taken}: ${word(action)}`, later), number(entries), figure(asked.actions, action, 'cost', t.costOf, 0, later), figure(asked.actions, action, 'minutes', t.minutes, 0.001, later)]), [2, 3, 4]));

/** Which of the rules that hold somebody today are asked. */
function rules(asIs, packs, asked, later) {
  const said = new Map(packs.flatMap(p => p.rules).map(rule => [rule.id, rule[`text_${language}`] ?? rule.text_en]));
  return fold(t.otherRules, t.otherRulesHow, table(t.otherRules, [t.rule, t.asked, t.holdsToday], Object.entries(asIs.held_by_rule).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([rule, held]) => [
    el('div', { class: 'wordy' }, el('code', {}, rule), el('br'), said.get(rule) ?? ''), box(asked.rules_off, rule, `${t.asked}: ${rule}`, later), number(held)]), [2]));
}

/** The levers that aren't capacities; `asked` takes what is set, and `later` is told. */
export const terms = (asIs, packs, asked, later) => [actions(asIs, asked, later), rules(asIs, packs, asked, later)];
