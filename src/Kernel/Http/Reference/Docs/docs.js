'use strict';
const english = (navigator.language || '').toLowerCase().startsWith('en');
const say = english
  ? { intro: 'Every operation of the API, from /openapi/v1.json.', filter: 'Filter', anyone: 'no sign-in', parameters: 'Parameters', body: 'Body', answers: 'Answers', failed: 'The description could not be loaded.' }
  : { intro: 'Toutes les opérations de l’API, d’après /openapi/v1.json.', filter: 'Filtrer', anyone: 'sans connexion', parameters: 'Paramètres', body: 'Corps', answers: 'Réponses', failed: 'La description n’a pas pu être chargée.' };

function element(name, text, ...children) {
  const node = document.createElement(name);
  if (text) node.textContent = text;
  node.append(...children);
  return node;
}

function resolve(api, schema) {
  return schema && schema.$ref ? api.components.schemas[schema.$ref.split('/').pop()] : schema;
}

function example(api, given, depth = 0) {
  const schema = resolve(api, given);
  if (!schema || depth > 5) return null;
  if (schema.enum) return schema.enum[0];
  const alternative = (schema.oneOf || schema.anyOf || schema.allOf || []).find((one) => one.type !== 'null');
  if (alternative) return example(api, alternative, depth);
  const type = Array.isArray(schema.type) ? schema.type.find((one) => one !== 'null') : schema.type;
  if (type === 'array') return [example(api, schema.items, depth + 1)];
  if (type === 'object' || schema.properties) {
    return Object.fromEntries(Object.entries(schema.properties || {}).map(([name, value]) => [name, example(api, value, depth + 1)]));
  }
  return { integer: 0, number: 0, boolean: true }[type] ?? (schema.format || 'string');
}

function content(api, media) {
  const [type, shape] = Object.entries(media || {})[0] || [];
  return shape && shape.schema ? element('pre', `${type}\n${JSON.stringify(example(api, shape.schema), null, 2)}`) : '';
}

function parameters(list) {
  const table = element('table');
  for (const one of list) {
    table.append(element('tr', '', element('th', one.name + (one.required ? ' *' : '')), element('td', one.in), element('td', one.description || (one.schema && one.schema.type) || '')));
  }
  return table;
}

function operation(api, path, method, one) {
  const summary = element('summary');
  const verb = element('span', method.toUpperCase());
  verb.className = 'method';
  const says = element('span', [one.summary, one.security ? '' : `(${say.anyone})`].filter(Boolean).join(' '));
  says.className = 'says';
  summary.append(verb, ' ', element('code', path), says);
  const body = element('div');
  body.className = 'body';
  if (one.parameters) body.append(element('h3', say.parameters), parameters(one.parameters));
  if (one.requestBody) body.append(element('h3', say.body), content(api, one.requestBody.content));
  body.append(element('h3', say.answers));
  for (const [status, answer] of Object.entries(one.responses || {})) {
    body.append(element('p', `${status} · ${answer.description || ''}`), content(api, answer.content));
  }
  const details = element('details', '', summary, body);
  details.dataset.text = `${method} ${path} ${one.summary || ''}`.toLowerCase();
  return details;
}

function show(api) {
  const groups = new Map();
  for (const [path, methods] of Object.entries(api.paths)) {
    for (const [method, one] of Object.entries(methods)) {
      const tag = (one.tags || ['API'])[0];
      if (!groups.has(tag)) groups.set(tag, element('section', '', element('h2', tag)));
      groups.get(tag).append(operation(api, path, method, one));
    }
  }
  document.getElementById('operations').append(...groups.values());
}

function filter(event) {
  const wanted = event.target.value.toLowerCase();
  for (const details of document.querySelectorAll('details')) details.hidden = !details.dataset.text.includes(wanted);
}

document.documentElement.lang = english ? 'en' : 'fr';
document.getElementById('intro').textContent = say.intro;
document.getElementById('filter-label').textContent = say.filter;
document.getElementById('filter').addEventListener('input', filter);
fetch('/openapi/v1.json')
  .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
  .then(show)
  .catch(() => document.getElementById('operations').append(element('p', say.failed)));
