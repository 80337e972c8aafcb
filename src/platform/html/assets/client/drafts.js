/*
 * form[data-draft=key]: what is typed is kept for its writer while it is typed, a second after the last key, when the
 * field is left and when the page goes; and comes back into the fields the server left as they were, with the note in
 * <template id="draft-restored">, whose button throws it away. The server drops it when the form is saved.
 */
const quietFor = 1000;
const states = new WeakMap(); // form → { timer, saved, sent }
// Keys of forms that were sent: what comes back refused holds what was typed last, which no draft may undo.
const sentKeys = new Set();
const drafted = () => document.querySelectorAll('form[data-draft]');
const isText = ({ tagName, type }) =>
  tagName === 'TEXTAREA' ||
  (tagName === 'INPUT' && /^(text|search|email|tel|url|number|date.*|time)$/.test(type));
const textsOf = (form) => [...form.elements].filter((field) => field.name && isText(field));
const bodyOf = (form) => new URLSearchParams(new FormData(form));
const placeOf = (form) => `/kladder/${form.dataset.draft}`;

function send(form, method, body) {
  return fetch(placeOf(form), { method, body, keepalive: true, mode: 'same-origin' }).catch(() => undefined);
}

function save(form) {
  const state = states.get(form);
  if (!state || state.sent) return;
  clearTimeout(state.timer);
  const texts = textsOf(form);
  const body = bodyOf(form);
  if (body.toString() === state.saved) return;
  state.saved = body.toString();
  if (texts.some((field) => field.value !== field.defaultValue)) send(form, 'PUT', body);
  else if (texts.every((field) => field.value === '')) send(form, 'DELETE', body);
}

function choose(form, fields) {
  for (const field of form.elements) {
    const value = fields[field.name];
    if (value === undefined || isText(field) || field.name === 'version') continue;
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = field.value === value;
    else if (field.type === 'hidden') field.value ||= value;
    else if (field.tagName === 'SELECT' && [...field.options].some((option) => option.value === value))
      field.value = value;
  }
}

function tellRestored(form) {
  const note = document.getElementById('draft-restored').content.firstElementChild.cloneNode(true);
  note.querySelector('button').addEventListener('click', () => {
    send(form, 'DELETE', bodyOf(form));
    form.reset();
    form.querySelectorAll('[data-suggest-id]').forEach(({ dataset }) => {
      form.elements[dataset.suggestId].value = '';
    });
    states.get(form).saved = bodyOf(form).toString();
    form.dispatchEvent(new Event('suggest:pick'));
    note.remove();
    textsOf(form)[0]?.focus();
  });
  form.prepend(note);
}

function restore(form, fields) {
  // Whoever writes already has begun something new: half of it and half of the draft would be neither.
  if (textsOf(form).some((field) => field.value !== field.defaultValue)) return;
  const { version } = form.elements;
  const asItWas = version && version.value === fields.version;
  const empty = textsOf(form).filter(
    (field) =>
      fields[field.name] !== undefined &&
      field.value !== fields[field.name] &&
      (field.value === '' || asItWas),
  );
  if (empty.length === 0) return;
  for (const field of empty) field.value = fields[field.name];
  choose(form, fields);
  states.get(form).saved = bodyOf(form).toString();
  form.closest('details')?.setAttribute('open', '');
  form.dispatchEvent(new Event('suggest:pick'));
  tellRestored(form);
}

async function arrive() {
  const arrived = [...drafted()].filter((form) => !states.has(form));
  for (const form of arrived) states.set(form, { saved: bodyOf(form).toString() });
  const fresh = arrived.filter(({ dataset }) => !sentKeys.delete(dataset.draft));
  if (fresh.length === 0) return;
  const asked = new URLSearchParams(fresh.map(({ dataset }) => ['noegle', dataset.draft]));
  const answer = await fetch(`/kladder?${asked}`, { headers: { 'X-Live': '1' } }).catch(() => undefined);
  if (!answer?.ok) return;
  const drafts = await answer.json();
  for (const form of fresh)
    if (drafts[form.dataset.draft] && form.isConnected) restore(form, drafts[form.dataset.draft]);
}
arrive();
document.addEventListener('htmx:after:swap', arrive);

document.addEventListener('input', ({ target: { form } }) => {
  const state = form && states.get(form);
  if (!state) return;
  state.sent = false;
  clearTimeout(state.timer);
  state.timer = setTimeout(save, quietFor, form);
});
document.addEventListener('focusout', ({ target: { form } }) => form && save(form));
const saveAll = () => drafted().forEach(save);
addEventListener('pagehide', saveAll);
document.addEventListener('visibilitychange', () => document.hidden && saveAll());

document.addEventListener('submit', ({ target }) => {
  const state = states.get(target);
  if (!state) return;
  clearTimeout(state.timer);
  state.sent = true;
  sentKeys.add(target.dataset.draft);
});
document.addEventListener('htmx:finally:request', ({ detail: { ctx } }) => {
  const state = states.get(ctx.sourceElement);
  if (state && !ctx.hx?.redirect) state.sent = false;
});
