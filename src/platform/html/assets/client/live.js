/*
 * Follows what happens at the desk (src/platform/live). One stream a browser: the visible tab that holds the lock
 * listens and tells the others; where nothing can be streamed it asks every five seconds instead.
 *   body[data-live-from]   up to where the page knows everything
 *   [data-live=types]      fetches itself again (its own hx-get, on the event `live`) when a record of a type, or the
 *                          one record `type:id`, has changed
 *   [data-live-one]        ... but not while someone types or a dialog is open: then it shows its [data-live-more]
 */
const askEvery = 5000;
const silentFor = 5000; // the first message comes at once, unless something on the way holds it back
const remembered = 500;
const address = (path) => `${path}?fra=${last}`;
const channel = new BroadcastChannel('indgang-live');
const waiting = new WeakMap();
const seen = new Set();
let last = Number(document.body.dataset.liveFrom);
let over = document.body.dataset.liveFrom === undefined;
let failures = 0;
let source, timer, release, standing;

const typing = () =>
  document.querySelector('dialog[open]') ||
  document.activeElement?.matches(
    'textarea, select, input:not([type=radio], [type=checkbox], [type=submit])',
  );

function refresh(region) {
  waiting.delete(region);
  region.dispatchEvent(new CustomEvent('live'));
}

function offer(region, changes) {
  const subjects = waiting.get(region) ?? new Set();
  waiting.set(region, subjects);
  for (const { subject } of changes) subjects.add(subject);
  const button = region.querySelector('[data-live-more]');
  const { liveOne, liveMany } = region.dataset;
  button.textContent = subjects.size > 1 ? liveMany.replace('{n}', subjects.size) : liveOne;
  button.parentElement.hidden = false;
}

/** A list does not care who reads what is on it. */
function concerns({ dataset }, { id, type, subject }) {
  const wanted = dataset.live.split(' ');
  return wanted.includes(`${type}:${subject}`) || (id !== undefined && wanted.includes(type));
}

function tell({ til, changes, all }) {
  last = all ? til : Math.max(last, til);
  const fresh = changes.filter(({ id }) => id === undefined || !seen.has(id));
  for (const { id } of fresh) seen.add(id);
  for (const id of seen) if (seen.size > remembered) seen.delete(id);
  for (const region of document.querySelectorAll('[data-live]')) {
    const about = fresh.filter((change) => concerns(region, change));
    if (about.length === 0 && !all) continue;
    if (region.dataset.liveOne && typing()) offer(region, about);
    else refresh(region);
  }
}

function tellAll(news) {
  channel.postMessage(news);
  tell(news);
}

function close() {
  clearTimeout(timer);
  source?.close();
  source = undefined;
}

/** A desk that starts again is not asked by everyone at once. */
function again() {
  const longest = Math.min(30_000, 1000 * 2 ** failures);
  timer = setTimeout(listen, longest * (0.5 + Math.random() / 2));
}

function fail() {
  close();
  failures += 1;
  if (failures > 2) ask();
  else again();
}

function listen() {
  close();
  if (over) return;
  source = new EventSource(address('/live'));
  timer = setTimeout(fail, silentFor);
  source.onmessage = ({ data }) => {
    clearTimeout(timer);
    failures = 0;
    tellAll(JSON.parse(data));
  };
  source.addEventListener('end', ({ data }) => {
    close();
    over = data === 'session';
    if (over) return;
    if (data === 'many') ask();
    else again();
  });
  source.onerror = fail;
}

async function look() {
  const answer = await fetch(address('/live/siden'), { headers: { 'X-Live': '1' } });
  over = answer.status === 401;
  if (answer.ok) tellAll(await answer.json());
}

async function ask() {
  failures += 1;
  await look().catch(() => undefined);
  if (over || !release) return;
  timer = setTimeout(failures % 12 === 0 ? listen : ask, askEvery);
}

function stand() {
  if (over || document.hidden || standing) return;
  standing = new AbortController();
  const lead = () =>
    new Promise((done) => {
      release = done;
      listen();
    });
  if (navigator.locks)
    navigator.locks.request('indgang-live', { signal: standing.signal }, lead).catch(() => undefined);
  else lead();
  // Another tab listens: what happened before it told this one has to be asked for.
  setTimeout(() => standing && !release && look().catch(() => undefined), 500);
}

function leave() {
  standing?.abort();
  close();
  release?.();
  release = standing = undefined;
}

channel.onmessage = ({ data }) => document.hidden || tell(data);
document.addEventListener('visibilitychange', () => (document.hidden ? leave() : stand()));
addEventListener('pagehide', leave);
addEventListener('pageshow', stand);

document.addEventListener('click', ({ target }) => {
  const region = target.closest('[data-live-more]')?.closest('[data-live]');
  if (!region) return;
  region.addEventListener('htmx:after:swap', () => region.querySelector('a[data-open]')?.focus(), {
    once: true,
  });
  refresh(region);
});

// The keyboard's row and the focus stay where they were, also when their row has moved.
const rowOf = (element) => element?.closest('[data-row]')?.id;
document.addEventListener('htmx:before:swap', ({ detail: { ctx } }) => {
  if (!ctx.sourceElement?.matches('[data-live]')) return;
  const current = rowOf(document.querySelector('[data-row].current'));
  const focused = rowOf(document.activeElement);
  document.addEventListener(
    'htmx:after:swap',
    () => {
      document.getElementById(current ?? '')?.classList.add('current');
      if (focused && document.activeElement === document.body)
        document.getElementById(focused)?.querySelector('a[data-open]')?.focus({ preventScroll: true });
    },
    { once: true },
  );
});
