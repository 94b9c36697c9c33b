import { language } from './words.js';
import { el, main } from './page.js';

const words = {
  en: { title: 'Sign in', key: 'Your key', enter: 'Sign in', hint: 'Whoever runs this server makes keys with recobro keys make.', failed: 'This key opens nothing. Check that it is whole; it may have been revoked.', later: 'It could not be tried. Try again.' },
  es: { title: 'Ingresar', key: 'Su clave', enter: 'Ingresar', hint: 'Quien administra este servidor crea las claves con recobro keys make.', failed: 'Esta clave no abre nada. Revise que esté completa; puede haber sido revocada.', later: 'No se pudo probar. Intente de nuevo.' },
}[language];

/** Only an address of this server is gone to. */
function next() {
  const wanted = new URL(new URLSearchParams(location.search).get('next') ?? '/', location.origin);
  return wanted.origin === location.origin ? wanted.pathname + wanted.search : '/';
}

const key = el('input', { id: 'key', type: 'password', required: true, autocomplete: 'current-password', spellcheck: 'false' });
const trouble = el('div', { role: 'alert' });

async function enter(event) {
  event.preventDefault();
  const answer = await fetch('/v1/session', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ key: key.value.trim() }) }).catch(() => null);
  if (answer?.ok || answer?.status === 409) {
    location.href = next();
    return;
  }
  trouble.replaceChildren(el('p', { class: 'notice' }, answer?.status === 401 || answer?.status === 422 ? words.failed : words.later));
  key.select();
}

document.title = `${words.title} · Recobro`;
main.replaceChildren(
  el('h1', {}, words.title),
  el('form', { class: 'login', onsubmit: enter }, el('label', { class: 'field' }, el('span', {}, words.key), key), el('button', {}, words.enter)),
  trouble,
  el('p', { class: 'quiet' }, words.hint));
key.focus();
