'use strict';
// Language and theme are those chosen in the app on this device.
function kept(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
const theme = kept('socle-theme');
const isDark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
const language = kept('socle-language') || ((navigator.language || '').toLowerCase().startsWith('en') ? 'en' : 'fr');
document.documentElement.lang = language;

const say = language === 'en'
  ? {
      intro: 'Every operation of this Socle, what it takes and what it answers.', filter: 'Filter', anyone: 'no sign-in', parameters: 'Parameters', body: 'Body', answers: 'Answers', required: 'required',
      failed: 'The description could not be loaded. Reload the page.', found: (count) => (count === 1 ? '1 operation' : `${count} operations`),
      groups: { auth: 'Sign-in and teams', health: 'Health' },
    }
  : {
      intro: 'Toutes les opérations de ce Socle, ce qu’elles prennent et ce qu’elles répondent. Elles sont décrites en anglais.', filter: 'Filtrer', anyone: 'sans connexion', parameters: 'Paramètres', body: 'Corps', answers: 'Réponses', required: 'nécessaire',
      failed: 'La description n’a pas pu être chargée. Rechargez la page.', found: (count) => (count < 2 ? `${count} opération` : `${count} opérations`),
      groups: { auth: 'Connexion et équipes', health: 'Santé', operations: 'Exploitation' },
    };

function element(name, text, ...children) {
  const node = document.createElement(name);
  if (text) node.textContent = text;
  node.append(...children);
  return node;
}

function marked(name, className, text) {
  const node = element(name, text);
  node.className = className;
  return node;
}

function english(node) {
  node.lang = 'en';
  return node;
}

function resolve(api, schema) {
  return schema && schema.$ref ? api.components.schemas[schema.$ref.split('/').pop()] : schema;
}

function typeOf(schema) {
  return Array.isArray(schema.type) ? schema.type.find((one) => one !== 'null') : schema.type;
}

function example(api, given, depth = 0) {
  const schema = resolve(api, given);
  if (!schema || depth > 5) return null;
  if (schema.enum) return schema.enum[0];
  const alternative = (schema.oneOf || schema.anyOf || schema.allOf || []).find((one) => one.type !== 'null');
  if (alternative) return example(api, alternative, depth);
  const type = typeOf(schema);
  if (type === 'array') return [example(api, schema.items, depth + 1)];
  if (type === 'object' || schema.properties) {
    return Object.fromEntries(Object.entries(schema.properties || {}).map(([name, value]) => [name, example(api, value, depth + 1)]));
  }
  return { integer: 0, number: 0, boolean: true }[type] ?? (schema.format || 'string');
}

function content(api, media) {
  return Object.entries(media || {}).flatMap(([type, shape]) => (shape && shape.schema ? [element('pre', `${type}\n${JSON.stringify(example(api, shape.schema), null, 2)}`)] : []));
}

function parameters(list) {
  const table = element('table');
  for (const one of list) {
    const kind = [one.in, one.schema && (typeOf(one.schema) || ''), one.required ? say.required : ''].filter(Boolean).join(', ');
    table.append(element('tr', '', element('th', one.name), element('td', kind), english(element('td', one.description || ''))));
  }
  return table;
}

function operation(api, path, method, one) {
  const summary = element('summary', '', marked('span', 'method', method.toUpperCase()), element('code', path), english(marked('span', 'says', [one.summary, one.description].filter(Boolean).join(one.description ? '. ' : ''))));
  if (!one.security) summary.append(marked('span', 'open', say.anyone));
  const body = marked('div', 'body', '');
  if (one.parameters) body.append(element('h3', say.parameters), parameters(one.parameters));
  if (one.requestBody) body.append(element('h3', say.body), ...content(api, one.requestBody.content));
  body.append(element('h3', say.answers));
  for (const [status, answer] of Object.entries(one.responses || {})) {
    body.append(english(element('p', `${status} · ${answer.description || ''}`)), ...content(api, answer.content));
  }
  const details = element('details', '', summary, body);
  details.id = one.operationId || '';
  details.dataset.text = `${method} ${path} ${one.summary || ''} ${one.description || ''}`.toLowerCase();
  return details;
}

function titled(tag) {
  return say.groups[tag] || tag.charAt(0).toUpperCase() + tag.slice(1);
}

function show(api) {
  const groups = new Map();
  for (const [path, methods] of Object.entries(api.paths)) {
    for (const [method, one] of Object.entries(methods)) {
      const tag = (one.tags || ['API'])[0];
      if (!groups.has(tag)) groups.set(tag, element('section', '', element('h2', titled(tag)), marked('div', 'list', '')));
      groups.get(tag).lastChild.append(operation(api, path, method, one));
    }
  }
  document.getElementById('operations').append(...groups.values());
  filter();
  const named = document.getElementById(location.hash.slice(1));
  if (named && named.tagName === 'DETAILS') {
    named.open = true;
    named.scrollIntoView();
  }
}

function filter() {
  const wanted = document.getElementById('filter').value.trim().toLowerCase();
  let count = 0;
  for (const section of document.querySelectorAll('section')) {
    const all = [...section.querySelectorAll('details')];
    for (const details of all) details.hidden = !details.dataset.text.includes(wanted);
    const shown = all.filter((details) => !details.hidden).length;
    section.hidden = shown === 0;
    count += shown;
  }
  document.getElementById('found').textContent = say.found(count);
}

document.addEventListener('DOMContentLoaded', () => {
  document.getElementById('intro').textContent = say.intro;
  document.getElementById('filter-label').textContent = say.filter;
  document.getElementById('filter').addEventListener('input', filter);
  fetch('/openapi/v1.json')
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
    .then(show)
    .catch(() => document.getElementById('operations').append(element('p', say.failed)));
});
