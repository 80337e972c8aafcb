import { randomBytes } from 'node:crypto';

/** Retried as the desk does: deadlock, lock wait. */
const worthRetrying = new Set([1213, 1205]);
const attempts = 5;
const letters = 'abcdefghijklmnopqrstuvwxyz';
const numbered = /^INSERT INTO `?(inquiry|enterprise|contact)`?\b/i;

/** Beyond any reference of the demo; counted for all replays together, for a reference is given once. */
let lastNumber = 5_000_000;

/** Ten letters that no other name is like. */
export const randomWord = () => Array.from(randomBytes(10), (byte) => letters[byte % 26]).join('');

/**
 * The recorded SQL of one logged inquiry, statement by statement in its one transaction, with keys of its own each
 * time: a reference, a request key, a name, and the numbers the database gives. What is read after COMMIT is read at
 * once. `keys` are the recording's, by what they are of.
 */
export function logReplay(pool, statements, keys) {
  const commit = statements.findIndex((statement) => /^COMMIT/i.test(statement)) + 1;
  const requestKey = /request_key .*?X'([0-9a-f]{32})'/is.exec(statements.join('\n'))?.[1];

  function freshKeys() {
    const number = ++lastNumber;
    const [year] = keys.reference.split('-');
    return [
      [keys.reference, `${year}-${number}`],
      [keys.reference.replace('-', ''), `${year}${number}`],
      [keys.word, randomWord()],
      ...(requestKey ? [[requestKey, randomBytes(16).toString('hex')]] : []),
    ].map(([old, fresh]) => [new RegExp(`\\b${old}\\b`, 'g'), fresh]);
  }

  async function attempt(connection) {
    const fresh = freshKeys();
    const withFresh = (statement) => fresh.reduce((text, [old, by]) => text.replace(old, by), statement);
    for (const statement of statements.slice(0, commit)) {
      const [result] = await connection.query(withFresh(statement));
      const [, table] = numbered.exec(statement) ?? [];
      if (table && keys[table]) fresh.push([new RegExp(`\\b${keys[table]}\\b`, 'g'), numberGiven(result)]);
    }
    return withFresh;
  }

  async function withRetries(connection) {
    for (let tried = 1; ; tried++) {
      try {
        return await attempt(connection);
      } catch (error) {
        await connection.query('ROLLBACK');
        if (tried === attempts || !worthRetrying.has(error.errno)) throw error;
      }
    }
  }

  async function inTransaction() {
    const connection = await pool.getConnection();
    try {
      return await withRetries(connection);
    } finally {
      connection.release();
    }
  }

  return async () => {
    const withFresh = await inTransaction();
    await Promise.all(statements.slice(commit).map((statement) => pool.query(withFresh(statement))));
  };
}

/** By INSERT … RETURNING, as TypeORM writes, or by LAST_INSERT_ID. */
const numberGiven = (result) => String(result[0]?.id ?? result.insertId);
