/*
 * input[data-suggest-url] becomes an editable combobox with list autocomplete (ARIA 1.2, APG "combobox").
 * The server answers `?q=` with <li role="option" data-id data-label data-fill='{"field":"value"}'>; a pick writes the
 * label, the hidden field named by data-suggest-id, and the form's fields in data-fill that nobody has typed in.
 * Fires `suggest:pick` with { id, label }. Without this script it is a plain text field.
 */
const wait = 120;

function makeCombobox(input) {
  if (input.role === 'combobox') return;
  const box = input.parentElement;
  const list = Object.assign(document.createElement('ul'), {
    id: `${input.id}-list`,
    role: 'listbox',
    hidden: true,
  });
  const status = Object.assign(document.createElement('p'), { className: 'sr-only', role: 'status' });
  const texts = input.dataset;
  let timer, request, active;

  list.ariaLabel = texts.suggestList;
  box.append(list, status);
  input.role = 'combobox';
  input.ariaAutoComplete = 'list';
  input.ariaExpanded = 'false';
  input.setAttribute('aria-controls', list.id);

  const options = () => [...list.children];
  const open = () => !list.hidden;

  function activate(option) {
    active?.setAttribute('aria-selected', 'false');
    active = option;
    if (!option) return input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  function close() {
    clearTimeout(timer);
    request?.abort();
    activate(undefined);
    list.hidden = true;
    input.ariaExpanded = 'false';
  }

  function show(found) {
    activate(undefined);
    list.replaceChildren(...found);
    found.forEach((option, at) => {
      option.id = `${list.id}-${at}`;
      option.setAttribute('aria-selected', 'false');
    });
    list.hidden = found.length === 0;
    input.ariaExpanded = String(found.length > 0);
    const count = found.length;
    status.textContent =
      count === 0
        ? texts.suggestNone
        : count === 1
          ? texts.suggestOne
          : texts.suggestHits.replace('{n}', count);
  }

  async function ask() {
    request?.abort();
    const q = input.value.trim();
    if (q.length < 2) return close();
    const { signal } = (request = new AbortController());
    const url = new URL(input.dataset.suggestUrl, location.href);
    url.searchParams.set('q', q);
    try {
      const answer = await fetch(url, { signal, headers: { 'HX-Request': 'true' }, mode: 'same-origin' });
      if (!answer.ok) return close();
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (!signal.aborted) show([...page.querySelectorAll('[role="option"]')]);
    } catch (error) {
      if (error.name !== 'AbortError') close(); // no suggestions; the text still goes
    }
  }

  const idField = () =>
    box.querySelector(`input[type="hidden"][name="${CSS.escape(input.dataset.suggestId)}"]`);

  function fill(fields) {
    for (const [name, value] of Object.entries(fields)) {
      const field = input.form?.elements.namedItem(name);
      if (!field || (field.value !== '' && field.value !== field.dataset?.filled)) continue;
      field.value = value;
      if (field.dataset) field.dataset.filled = value;
    }
  }

  function pick(option) {
    const { id, label, fill: fields } = option.dataset;
    input.value = label;
    idField().value = id;
    if (fields) fill(JSON.parse(fields));
    close();
    input.dispatchEvent(new CustomEvent('suggest:pick', { bubbles: true, detail: { id, label } }));
  }

  function step(by) {
    const all = options();
    const next = active ? all.indexOf(active) + by : by > 0 ? 0 : all.length - 1;
    activate(all[(next + all.length) % all.length]);
  }

  const onKey = {
    ArrowDown: () => (open() ? step(1) : ask()) ?? true,
    ArrowUp: () => open() && (step(-1) ?? true),
    Enter: () => open() && active && (pick(active) ?? true),
    Escape: () => open() && (close() ?? true),
    Tab: () => void (open() && active && pick(active)),
  };

  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || !onKey[event.key]?.()) return;
    event.preventDefault();
    event.stopPropagation();
  });
  input.addEventListener('input', () => {
    idField().value = '';
    clearTimeout(timer);
    timer = setTimeout(ask, wait);
  });
  input.addEventListener('blur', close);
  list.addEventListener('pointerdown', (event) => event.preventDefault()); // keeps the focus in the field
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role="option"]');
    if (option) pick(option);
  });
}

const makeAll = () => document.querySelectorAll('input[data-suggest-url]').forEach(makeCombobox);
makeAll();
document.addEventListener('htmx:after:swap', makeAll);
