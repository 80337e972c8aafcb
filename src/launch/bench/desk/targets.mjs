import { randomUUID } from 'node:crypto';
import { Stop } from '../../terminal.mjs';

const inquiriesShown = 20;
const firmsMet = 200;

const typed = [
  `SELECT word AS text FROM inquiry_word WHERE word REGEXP '^[[:alpha:]]{5,}$' GROUP BY word
    HAVING COUNT(*) BETWEEN 50 AND 200 ORDER BY ABS(COUNT(*) - 100), word LIMIT 20`,
  // At a desk so busy that every word is common: the first digits of a reference.
  'SELECT LEFT(reference, CHAR_LENGTH(reference) - 2) AS text FROM inquiry WHERE id % 1000 = 0 LIMIT 20',
];

/** What to type to find from 50 to 200 inquiries, so nearly 100 as there is; found by counting all of them. */
async function rareWord(admin) {
  for (const sql of typed) {
    const [candidates] = await admin.query(sql);
    for (const { text } of candidates) {
      const [[{ hits }]] = await admin.query(
        'SELECT COUNT(DISTINCT inquiry_id) AS hits FROM inquiry_word WHERE word LIKE ?',
        [`${text.replace('-', '')}%`],
      );
      if (hits >= 50 && hits <= 200) return text;
    }
  }
  throw new Stop('Nothing to type finds from 50 to 200 inquiries of the demo.');
}

async function references(admin, inquiries) {
  const ids = Array.from({ length: inquiriesShown }, (_, n) =>
    Math.ceil(((n + 0.5) * inquiries) / inquiriesShown),
  );
  const [rows] = await admin.query('SELECT reference FROM inquiry WHERE id IN (?)', [ids]);
  return rows.map(({ reference }) => reference);
}

async function caseReferences(admin) {
  const [rows] = await admin.query(
    'SELECT reference FROM desk_case WHERE confidential = 0 ORDER BY id LIMIT ?',
    [inquiriesShown],
  );
  return rows.map(({ reference }) => reference);
}

const page = (name, ...paths) => ({ name, requests: paths.map((path) => ({ path })) });
const search = (name, words) => page(`search: ${name}`, `/soeg?q=${encodeURIComponent(words)}`);

function logging(path, fields) {
  return {
    path,
    method: 'POST',
    status: 201,
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      channel: 'phone',
      topic: 'rsv_registration',
      subject: 'Hvilke bilag skal vi sende med ansøgningen?',
      note: 'Ringer om registreringen. Har vedtægter og årsrapport klar og spørger, hvad der ellers skal med.',
      ...fields,
    }),
  };
}

/** The firms of the demo that a log is rotated over, with the contact of each. */
async function knownFirms(admin) {
  const [rows] = await admin.query(
    `SELECT e.cvr, c.name, c.email FROM enterprise e JOIN contact c ON c.enterprise_id = e.id
      WHERE e.cvr IS NOT NULL ORDER BY e.id LIMIT ?`,
    [firmsMet],
  );
  return rows.map(({ cvr, name, email }) => ({ enterprise: { cvr }, contact: { name, email } }));
}

const strangers = (word) => ({
  enterprise: { name: word },
  contact: { name: `Vera ${word}`, email: `vera@${word}.example` },
  inquirerKind: 'startup',
  confirmedNew: true,
});

/**
 * What is measured: pages by `requests` that take turns, writing by `request(word)`, new with each word. `hits` tells
 * about how many inquiries a search finds.
 */
export async function targetsIn(admin, inquiries) {
  const rare = await rareWord(admin);
  const shown = await references(admin, inquiries);
  const firms = await knownFirms(admin);
  const cases = await caseReferences(admin);
  let turn = 0;
  const call = '/api/v1/inquiries';
  return [
    page('queue', '/henvendelser'),
    page('Min dag', '/min-dag'),
    page('inquiry', ...shown.map((reference) => `/henvendelser/${reference}`)),
    page('cases', '/sager'),
    page('case', ...cases.map((reference) => `/sager/${reference}`)),
    { ...search(`"${rare}"`, rare), flat: true },
    search('"udbytte"', 'udbytte'),
    search('"søren udbytte"', 'søren udbytte'),
    search('CVR 9900…', '9900'),
    { name: 'log, firm known', writes: true, request: () => logging(call, firms[turn++ % firms.length]) },
    { name: 'log, firm new', writes: true, request: (word) => logging(call, strangers(word)) },
  ];
}
