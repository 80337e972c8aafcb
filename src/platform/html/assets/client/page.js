/*
 * Small things of the page:
 *   [data-focus]           gets the focus when it comes: an error summary; without one the first field in error does
 *   [data-open-dialog=id]  opens the <dialog>; a click beside it closes it
 *   [data-close-outside]   <details> that closes by Esc and by a click elsewhere
 *   [data-toast]           is said through [data-announcer], because a region that was there from the start is silent,
 *                          and goes after ten seconds, or the milliseconds it says, not while it is pointed at or
 *                          holds the focus
 *   [data-gone-after=ms]   goes without a word when it is too late for it
 *   [data-print]           prints
 *   [data-when-new=name]   shown while the combobox that fills `name` holds a text and no pick
 */
const toastStays = 10_000;

function dismiss(toast) {
  if (toast.matches(':hover, :focus-within')) setTimeout(dismiss, 1000, toast);
  else toast.remove();
}

function arrive(event) {
  for (const late of document.querySelectorAll('[data-gone-after]'))
    setTimeout(() => late.remove(), Number(late.dataset.goneAfter));
  // A part that followed what happened is nobody's act: it takes no focus.
  if (event?.detail.ctx.sourceElement?.matches('[data-live]')) return;
  document.querySelector('[data-focus], [aria-invalid="true"]')?.focus();
  const toast = document.querySelector('[data-toast]:not([data-said])');
  const announcer = document.querySelector('[data-announcer]');
  if (!toast || !announcer) return;
  toast.dataset.said = '';
  setTimeout(() => (announcer.textContent = toast.querySelector('span').textContent), 150);
  setTimeout(dismiss, Number(toast.dataset.toast) || toastStays, toast);
}
arrive();
document.addEventListener('htmx:after:swap', arrive);

document.addEventListener('click', ({ target }) => {
  const opener = target.closest('[data-open-dialog]');
  if (opener) document.getElementById(opener.dataset.openDialog)?.showModal();
  if (target.matches('dialog[open]')) target.close();
  if (target.closest('[data-print]')) window.print();
  for (const details of document.querySelectorAll('details[data-close-outside][open]'))
    if (!details.contains(target)) details.open = false;
});
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  const details = document.querySelector('details[data-close-outside][open]');
  if (!details) return;
  details.open = false;
  details.querySelector('summary').focus();
});

// Rows that only a new inquirer needs: shown while something is typed that is no one suggested.
for (const row of document.querySelectorAll('[data-when-new]')) {
  const { form } = row.querySelector('select, input');
  const id = form.elements.namedItem(row.dataset.whenNew);
  const typed = document.querySelector(`[data-suggest-id="${row.dataset.whenNew}"]`);
  const show = () => (row.hidden = typed.value.trim() === '' || id.value !== '');
  form.addEventListener('input', show);
  form.addEventListener('suggest:pick', show);
}
