import { t, language } from './words.js';
import { t as w } from './words-figures.js';
import { el, load, send, failed } from './page.js';
import { moment } from './format.js';

const NAME = 'recobro.name';

/** A question who decides and why, in a dialog that the keyboard closes too. */
function ask(title, withEnd, act) {
  const field = (label, input) => el('label', { class: 'field' }, el('span', {}, label), input);
  const by = el('input', { name: 'by', required: true, maxlength: 200, autocomplete: 'name', value: localStorage.getItem(NAME) ?? '' });
  const reason = el('input', { name: 'reason', required: true, maxlength: 256, autocomplete: 'off' });
  const until = el('input', { name: 'until', type: 'datetime-local' });
  const trouble = el('div');
  const dialog = el('dialog', { class: 'ask', 'aria-label': title, onclose: () => dialog.remove() }, el('form', { method: 'dialog', onsubmit: submit },
    el('h2', {}, title), field(w.yourName, by), field(w.reason, reason), withEnd && field(`${w.until} (${w.blankNoEnd})`, until), trouble,
    el('div', { class: 'choices' }, el('button', { class: 'main' }, title), el('button', { type: 'button', onclick: () => dialog.close() }, w.cancel))));
  async function submit(event) {
    event.preventDefault();
    localStorage.setItem(NAME, by.value.trim());
    try {
      await act({ by: by.value.trim(), reason: reason.value.trim(), ...until.value && { until: new Date(until.value).toISOString() } });
      dialog.close();
    } catch (error) {
      trouble.replaceChildren(failed(error));
    }
  }
  document.body.append(dialog);
  dialog.showModal();
  (by.value ? reason : by).focus();
}

const said = (name, o) => el('p', { class: 'stands' }, el('strong', {}, name), ' ', w.byAndWhy(o.by, o.reason), ' ',
  el('span', { class: 'quiet' }, w.since, ' ', moment(o.since), o.until ? ` · ${w.until.toLowerCase()} ${moment(o.until)}` : ''));

function limit(l) {
  return el('li', {}, el('strong', {}, w.leftOf(l.left, l.limit)), ' ', el('span', { title: l.demands }, language === 'es' ? l.text_es : l.text_en), ' ', el('code', {}, l.rule));
}

/** What stands about an account, with buttons to hold and pin it; `told` hears of each change. */
export function overrides(id, told = () => {}) {
  const place = el('section', { class: 'overrides', 'aria-live': 'polite' }, el('h3', {}, w.decisions), el('p', { class: 'quiet' }, t.loading));
  const address = `/v1/accounts/${encodeURIComponent(id)}`;
  const button = (name, method, kind, withEnd) => el('button', {
    type: 'button', 'data-act': `${method} ${kind}`, onclick: () => ask(name, withEnd, async body => { await send(method, `${address}/${kind}`, body); await show(true); }),
  }, name);
  async function show(changed) {
    try {
      const standing = await load(`${address}/standing`);
      const held = standing.holds.find(h => h.kind === 'manager'), promised = standing.holds.filter(h => h.kind !== 'manager');
      place.replaceChildren(el('h3', {}, w.decisions),
        ...held ? [said(w.held, held)] : [], ...promised.map(h => said(w.heldByPromise, h)), ...standing.pin ? [said(w.pinned, standing.pin)] : [],
        !standing.records ? el('p', { class: 'quiet' }, w.noStore) : el('div', { class: 'choices' },
          held ? button(w.lift, 'DELETE', 'hold') : button(w.hold, 'POST', 'hold', true), standing.pin ? button(w.unpin, 'DELETE', 'pin') : button(w.pin, 'POST', 'pin')),
        ...standing.limits.length ? [el('h3', {}, w.contactsLeft), el('ul', { class: 'limits' }, standing.limits.map(limit))] : []);
      told(standing);
      if (changed) place.querySelector('button')?.focus();
    } catch (error) {
      place.replaceChildren(failed(error, () => show()));
    }
  }
  show();
  return place;
}
