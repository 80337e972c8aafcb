import { Agent, request } from 'node:http';
import { Stop } from '../../terminal.mjs';

/** No round runs longer, however slow the machine. */
const longestMs = 5_000;

/** A caller with connections that stay open. `call` answers with the body, and refuses any other status than expected. */
export function caller(port, cookie) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const call = ({ path, method = 'GET', status = 200, headers = {}, body }) =>
    new Promise((done, fail) => {
      const own = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
      const all = { cookie, ...headers, ...own };
      const sent = request({ agent, host: '127.0.0.1', port, path, method, headers: all }, (answer) => {
        const pieces = [];
        answer.on('data', (piece) => pieces.push(piece));
        answer.once('error', fail).once('end', () => {
          const answered = Buffer.concat(pieces);
          if (answer.statusCode === status)
            return done({ body: answered, type: answer.headers['content-type'] });
          const start = answered.toString().slice(0, 300);
          return fail(new Stop(`${method} ${path} was answered with ${answer.statusCode}: ${start}`));
        });
      });
      sent.once('error', fail).end(body);
    });
  return { call, close: () => agent.destroy() };
}

/** So many requests, `concurrent` at a time; `requestAt(n)` is the n-th one's. All in milliseconds. */
export async function round(call, requestAt, { requests, concurrent }) {
  const times = [];
  let begun = 0;
  const from = performance.now();
  const person = async () => {
    while (begun < requests && performance.now() - from < longestMs) {
      const asked = requestAt(begun++);
      const start = performance.now();
      await call(asked);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: concurrent }, person));
  return { times, took: performance.now() - from };
}

/** What rounds of the same come to; `cpu` is the answering process's time for one request. */
export function summed(rounds) {
  const times = rounds.flatMap((one) => one.times).sort((a, b) => a - b);
  const sum = (of) => rounds.reduce((total, one) => total + of(one), 0);
  const rank = (share) => times[Math.max(0, Math.ceil(times.length * share) - 1)];
  return {
    requests: times.length,
    p50: rank(0.5),
    p99: rank(0.99),
    perSecond: (times.length * 1000) / sum(({ took }) => took),
    cpu: sum(({ cpu }) => cpu) / times.length,
  };
}
