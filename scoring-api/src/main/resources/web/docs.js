import { t } from './words.js';
import { el, load, main, failed } from './page.js';
import { table } from './table.js';

const anchor = name => '#' + name;

function typeOf(schema) {
  if (!schema) return '';
  if (schema.$ref) {
    const name = schema.$ref.split('/').pop();
    return el('a', { href: anchor(name) }, name);
  }
  if (schema.type === 'array') return el('span', {}, '[ ', typeOf(schema.items), ' ]');
  return schema.format ? `${schema.type} (${schema.format})` : schema.type ?? '';
}

function operation(path, method, spec) {
  const parameters = spec.parameters ?? [];
  const body = spec.requestBody?.content?.['application/json'];
  return el('section', { class: 'op', id: spec.operationId },
    el('h2', {}, el('code', {}, method.toUpperCase(), ' ', path)), el('p', {}, el('strong', {}, spec.summary ?? '')),
    spec.description && el('p', {}, spec.description),
    parameters.length > 0 && el('h3', {}, t.params),
    parameters.length > 0 && table(t.params, [t.field, t.type, ''], parameters.map(p => [el('code', {}, p.name), typeOf(p.schema), (p.required ? `${t.required}. ` : '') + (p.description ?? '')])),
    spec.requestBody && el('h3', {}, t.body),
    spec.requestBody && table(t.body, [t.type, ''], Object.entries(spec.requestBody.content).map(([type, content]) => [el('span', {}, el('code', {}, type), ' ', typeOf(content.schema)), spec.requestBody.description ?? ''])),
    body?.example && el('pre', { class: 'scroll', tabindex: 0 }, JSON.stringify(body.example, null, 2)),
    el('h3', {}, t.answers),
    table(t.answers, ['HTTP', '', ''], Object.entries(spec.responses).map(([status, answer]) => [status, answer.description,
      el('span', {}, Object.entries(answer.content ?? {}).flatMap(([type, content]) => [el('code', {}, type), ' ', typeOf(content.schema), el('br')]))])));
}

async function begin() {
  try {
    const spec = await load('/openapi.json');
    document.title = spec.info.title;
    main.replaceChildren(
      el('div', { class: 'head' }, el('h1', {}, spec.info.title), el('p', { class: 'sub' }, spec.info.description),
        el('p', {}, t.apiIntro, ' ', el('a', { href: '/openapi.json' }, '/openapi.json'), '.')),
      ...Object.entries(spec.paths).flatMap(([path, methods]) => Object.entries(methods).filter(([m]) => ['get', 'post', 'delete'].includes(m)).map(([method, op]) => operation(path, method, op))),
      el('h2', {}, t.documents),
      ...Object.entries(spec.components.schemas).map(([name, schema]) => el('section', { id: name }, el('h3', {}, name),
        table(name, [t.field, t.type, ''], Object.entries(schema.properties ?? {}).map(([field, type]) => [el('code', {}, field), typeOf(type), type.nullable ? t.mayBeNull : ''])))));
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  } catch (error) {
    main.replaceChildren(failed(error, begin));
  }
}

begin();
