/*
 * Sending: once only, and never losing what was typed.
 *   form[data-once]               a second submit is dropped until the first has an answer
 *   form[data-submit-on-change]   a tick or a choice submits
 * When htmx gets no answer, or a 5xx, the alert in <template id="not-saved"> goes on top of the form, which keeps its
 * text; its button sends again. A failed GET shows <template id="not-fetched">.
 */
const stuckAfter = 8000; // a stopped navigation tells nobody
const sending = new WeakMap();

function release(form) {
  const submitter = sending.get(form);
  submitter?.removeAttribute?.('aria-disabled');
  sending.delete(form);
}

document.addEventListener(
  'submit',
  (event) => {
    const form = event.target;
    if (!form.matches('[data-once]')) return;
    if (sending.has(form)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    // Marked, not disabled: a disabled button's name and value would not be sent.
    event.submitter?.setAttribute('aria-disabled', 'true');
    sending.set(form, event.submitter);
    setTimeout(release, stuckAfter, form);
  },
  { capture: true },
);
window.addEventListener('pageshow', () => document.querySelectorAll('form[data-once]').forEach(release));

document.addEventListener('change', ({ target }) => {
  target.form?.matches('[data-submit-on-change]') && target.form.requestSubmit();
});

function tellFailure({ sourceElement, request }) {
  if (sourceElement.matches('[data-live]')) return; // nobody asked; the next news bring it
  const reading = request.method === 'GET';
  const form = sourceElement.closest('form');
  const place = (reading ? undefined : form) ?? document.querySelector('main');
  const alert = document.getElementById(reading ? 'not-fetched' : 'not-saved').content.cloneNode(true);
  place.querySelector(':scope > .not-saved')?.remove();
  const retry = alert.querySelector('button');
  retry?.addEventListener('click', () =>
    form ? form.requestSubmit(request.submitter) : sourceElement.click(),
  );
  place.prepend(alert);
}

document.addEventListener('htmx:error', ({ detail: { ctx } }) => ctx && !ctx.response && tellFailure(ctx));
document.addEventListener('htmx:response:error', ({ detail: { ctx } }) => {
  if (ctx.response.status >= 500) tellFailure(ctx);
});
document.addEventListener('htmx:before:request', ({ detail: { ctx } }) => {
  for (const place of [ctx.sourceElement.closest('form'), document.querySelector('main')])
    place?.querySelector(':scope > .not-saved')?.remove();
});
document.addEventListener('htmx:finally:request', ({ detail: { ctx } }) => {
  const form = ctx.sourceElement.closest('form');
  if (form && !ctx.hx?.redirect) release(form); // else the page is on its way out
});
