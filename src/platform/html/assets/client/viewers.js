/*
 * [data-viewers=address] on the page of a record: says every ten seconds that this person has it open, whether they
 * write, and at once that they have left. The answer says who else has; when it is others than before, the part that
 * shows them fetches itself again (for those whom no stream reaches).
 */
const every = 10_000;
const writesFor = 60_000;
let typedAt = -writesFor;
let said, others;

const place = () => document.querySelector('[data-viewers]');

function activity() {
  const written = [...document.querySelectorAll('form[data-draft] textarea')].some(({ value }) =>
    value.trim(),
  );
  return written && performance.now() - typedAt < writesFor ? 'writing' : 'reading';
}

const say = (method, body) =>
  fetch(`${place().dataset.viewers}/me`, {
    method,
    body,
    headers: body ? { 'Content-Type': 'application/json' } : {},
    keepalive: true,
  }).catch(() => undefined);

async function here() {
  if (document.hidden || !place()) return;
  said = activity();
  const answer = await say('PUT', JSON.stringify({ activity: said }));
  if (!answer?.ok || !place()) return;
  const { items } = await answer.json();
  const now = JSON.stringify(items);
  const changed =
    others === undefined ? items.length !== place().querySelectorAll('li').length : now !== others;
  others = now;
  if (changed) place().closest('[data-live]').dispatchEvent(new CustomEvent('live'));
}

function left() {
  if (said && place()) say('DELETE');
  said = undefined;
}

here();
setInterval(here, every);
document.addEventListener('input', ({ target }) => {
  if (!target.matches('form[data-draft] textarea')) return;
  typedAt = performance.now();
  if (said !== activity()) here();
});
document.addEventListener('visibilitychange', () => (document.hidden ? left() : here()));
addEventListener('pagehide', left);
addEventListener('pageshow', ({ persisted }) => persisted && here());
