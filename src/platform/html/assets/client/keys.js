/*
 * Single-letter keys. Off with <body data-keys="off"> (WCAG 2.1.4), and never while someone types.
 *   N            the quick log: the form in #log, or [data-key-action="n"] where there is none
 *   /            the search field, [data-search]
 *   G + letter   a[data-key-go="letter"]
 *   J K          next and previous [data-row] of [data-list]; the row with the focus is .current
 *   O            the current row's a[data-open]; Enter does the same, because the link has the focus
 *   ?            the dialog #shortcuts, with those [data-keys] of it that do something on this page
 *   any other    [data-key-action="letter"]: a form is submitted, all else is clicked; the current row first
 *   Esc          leaves the field
 * A page has a key by declaring it on what it presses: A take, D done, Z undo, B book, T today.
 */
const goWithin = 1200;
let goPressedAt = 0;

const types = (element) =>
  element.isContentEditable ||
  element.matches('textarea, select') ||
  (element.matches('input') && !['radio', 'checkbox', 'button', 'submit'].includes(element.type));

const visible = (element) => element?.getClientRects().length > 0;
const firstVisible = (selector, within = document) => [...within.querySelectorAll(selector)].find(visible);
const currentRow = () => document.querySelector('[data-list] [data-row].current');

function moveInList(step) {
  const rows = [...document.querySelectorAll('[data-list] [data-row]')].filter(visible);
  if (rows.length === 0) return;
  const row = rows[Math.min(Math.max(rows.indexOf(currentRow()) + step, 0), rows.length - 1)];
  row.querySelector('a[data-open]')?.focus();
}

function focusQuickLog() {
  const form = document.querySelector('#log form');
  if (!form) return false;
  if (!visible(form)) location.hash = 'log'; // on a phone the form shows only as the address's target
  form.querySelector('input[type=radio]:checked, input:not([type=hidden]), textarea')?.focus();
  return true;
}

function press(element) {
  if (!element) return false;
  if (element.matches('form')) element.requestSubmit();
  else element.click();
  return true;
}

const keys = {
  n: () => focusQuickLog() || press(firstVisible('[data-key-action="n"]')),
  '/': () => firstVisible('[data-search]')?.select() ?? true,
  '?': () => press(firstVisible('[data-open-dialog="shortcuts"]')),
  g: () => Boolean((goPressedAt = Date.now())),
  j: () => moveInList(1) ?? true,
  k: () => moveInList(-1) ?? true,
  o: () => press(currentRow()?.querySelector('a[data-open]')),
};

const action = (key) => `[data-key-action="${CSS.escape(key)}"]`;
const rows = '[data-list] [data-row]';
const obeyedBy = {
  n: `#log form, ${action('n')}`,
  '/': '[data-search]',
  g: 'a[data-key-go]',
  j: rows,
  k: rows,
  o: rows,
  '?': '#shortcuts',
  esc: '#shortcuts',
};

/** The dialog tells the keys of this page and those of every page, and no others. */
function tellKeys() {
  for (const row of document.querySelectorAll('#shortcuts [data-keys]'))
    row.hidden = !row.dataset.keys
      .split(' ')
      .some((key) => document.querySelector(obeyedBy[key] ?? action(key)));
}
document.addEventListener(
  'click',
  ({ target }) => target.closest('[data-open-dialog="shortcuts"]') && tellKeys(),
  { capture: true },
);

function obey(key) {
  const go = Date.now() - goPressedAt < goWithin;
  goPressedAt = 0;
  if (go) return press(document.querySelector(`a[data-key-go="${CSS.escape(key)}"]`));
  if (keys[key]) return keys[key]();
  return press(currentRow()?.querySelector(action(key)) ?? firstVisible(action(key)));
}

/** Held down with another key it is the browser's or the system's; Shift only makes signs such as "?". */
const isModified = (event) =>
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  event.getModifierState('AltGraph') ||
  (event.shiftKey && event.key.toLowerCase() !== event.key.toUpperCase());

document.addEventListener('keydown', (event) => {
  const { target, key } = event;
  // 229: the input method has the key, also in browsers that say so after the composition (UI Events § 5.1).
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || isModified(event)) return;
  if (key === 'Escape' && types(target)) target.blur();
  if (types(target) || key.length !== 1 || event.repeat) {
    if (!(event.repeat && 'jk'.includes(key) && !types(target))) return;
  }
  if (document.body.dataset.keys === 'off' || document.querySelector('dialog[open]')) return;
  if (obey(key.toLowerCase())) event.preventDefault();
});

// The row that holds the focus is the current one, however the focus came there.
document.addEventListener('focusin', ({ target }) => {
  const row = target.closest('[data-list] [data-row]');
  if (!row) return;
  currentRow()?.classList.remove('current');
  row.classList.add('current');
});

// Scrolling to the target takes the focus away again, so ours comes after it.
for (const event of ['load', 'hashchange'])
  addEventListener(event, () => location.hash === '#log' && focusQuickLog());
