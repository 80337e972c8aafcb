import { randomWord } from './replay.mjs';
import { record, rowsRead } from './statements.mjs';
import { weightOf } from './weight.mjs';

/** A log is recorded with the keys that each replay has to make anew. */
async function recordWriting({ name, request }, admin, call) {
  const { word, ...recorded } = await record(admin, async () => {
    const fresh = randomWord();
    return { word: fresh, ...(await call(request(fresh))) };
  });
  const { id, reference, enterprise, contact } = JSON.parse(recorded.body);
  const entered = recorded.statements.some((statement) => /^INSERT INTO `?enterprise`?\b/i.test(statement));
  const party = entered ? { enterprise: enterprise.id, contact: contact.id } : {};
  const path = `/${encodeURIComponent(name)}`;
  return { path, ...recorded, keys: { word, reference, inquiry: id, ...party } };
}

const recordReading = async ({ path }, admin, call) => ({
  path,
  ...(await record(admin, () => call({ path }))),
});

async function preparedWriting(target, admin, call) {
  const recording = await recordWriting(target, admin, call);
  const { path, statements } = recording;
  const { headers, ...asked } = target.request(randomWord());
  return {
    facts: { name: target.name, queries: statements.length, statements },
    recordings: [recording],
    deskAt: () => target.request(randomWord()),
    floorAt: () => ({ ...asked, path, headers: { 'content-type': headers['content-type'] } }),
  };
}

async function preparedReading({ name, flat, requests }, admin, call) {
  const recordings = [];
  for (const request of requests) recordings.push(await recordReading(request, admin, call));
  const [{ statements, body }] = recordings;
  const rows = await rowsRead(admin, statements);
  const weight = await weightOf(call, body);
  const requestAt = (n) => requests[n % requests.length];
  return {
    facts: { name, flat, queries: statements.length, rows, weight, statements },
    recordings,
    deskAt: requestAt,
    floorAt: requestAt,
  };
}

/** What a target costs in SQL and weight, what its floor replays, and how both are asked for it. */
export const prepared = (target, admin, call) =>
  (target.writes ? preparedWriting : preparedReading)(target, admin, call);
