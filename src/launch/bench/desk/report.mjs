const ms = (value) => (value < 100 ? value.toFixed(1) : value.toFixed(0));
const times = (value) => `${value.toFixed(1)}×`;
const kB = (value) => value?.toFixed(1) ?? '';
const cpu = (value) => (Number.isFinite(value) ? value.toFixed(1) : '');
const whole = (value) => value?.toFixed(0) ?? '';

const columns = [
  ['', ({ name }) => name],
  ['p50', ({ alone }) => ms(alone.desk.p50)],
  ['p99', ({ alone }) => ms(alone.desk.p99)],
  ['req/s', ({ alone }) => whole(alone.desk.perSecond)],
  ['floor', ({ alone }) => ms(alone.floor.p50)],
  ['ratio', ({ alone }) => times(alone.ratio)],
  ['8: p50', ({ crowd }) => ms(crowd.desk.p50)],
  ['p99', ({ crowd }) => ms(crowd.desk.p99)],
  ['req/s', ({ crowd }) => whole(crowd.desk.perSecond)],
  ['floor', ({ crowd }) => ms(crowd.floor.p50)],
  ['ratio', ({ crowd }) => times(crowd.ratio)],
  ['cpu', ({ crowd }) => cpu(crowd.desk.cpu)],
  ['floor', ({ crowd }) => cpu(crowd.floor.cpu)],
  ['SQL', ({ queries }) => String(queries)],
  ['rows', ({ rows }) => whole(rows)],
  ['kB', ({ weight }) => kB(weight?.raw)],
  ['gzip', ({ weight }) => kB(weight?.gzip)],
  ['first', ({ weight }) => kB(weight?.firstVisit)],
];

function aligned(lines) {
  const widths = lines[0].map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  return lines
    .map((line) => line.map((cell, at) => (at === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[at]))))
    .map((cells) => cells.join('  ').trimEnd())
    .join('\n');
}

/** One size as a table: milliseconds one at a time and eight at a time, beside the floor. */
export function tableOf({ inquiries, demo, readySeconds, memory, targets }) {
  const made = `demo ${demo.reused ? 'reused, made' : 'made'} in ${demo.seconds.toFixed(0)} s`;
  const held = memory.now === null ? '' : ` · web ${whole(memory.now)} MiB, at most ${whole(memory.most)}`;
  const rows = targets.map((target) => columns.map(([, cell]) => cell(target)));
  return [
    `${inquiries} inquiries · ${made} · ready in ${readySeconds.toFixed(1)} s${held}`,
    aligned([columns.map(([title]) => title), ...rows]),
  ].join('\n');
}

/** How much slower each target is at the most inquiries than at the fewest, in p50 one at a time. */
export function growthOf(sizes) {
  const [fewest, most] = [sizes[0], sizes.at(-1)];
  if (fewest === most) return undefined;
  const rows = most.targets.map((target, at) => ({
    name: target.flat === true ? 'search: a rare word' : target.name,
    ratio: target.alone.desk.p50 / fewest.targets[at].alone.desk.p50,
    rows: target.rows && target.rows / fewest.targets[at].rows,
  }));
  return { from: fewest.inquiries, to: most.inquiries, rows };
}

export function growthTable({ from, to, rows }) {
  const lines = rows.map(({ name, ratio, rows: read }) => [name, times(ratio), read ? times(read) : '']);
  return aligned([[`${to} beside ${from} inquiries`, 'p50', 'rows'], ...lines]);
}

export const legend = `Milliseconds, one at a time and then eight. floor: the same SQL through bare mysql2, all of a page at once, and the
same bytes from a bare Fastify; for a log the recorded transaction, statement by statement, with fresh keys. cpu: what
a request takes of the answering process, beside its floor. SQL: statements; rows: what the server reads for them. kB
of the page, zipped, and zipped with all files of a first visit but the fonts.`;
