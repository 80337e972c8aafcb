import { setTimeout as pause } from 'node:timers/promises';

/** What a new connection of the pool sends about itself; no page costs it twice. */
const ofTheConnection = /^(SET SESSION time_zone|SET NAMES|SELECT @@SESSION)/;

/** The statements, in order, that all other connections send while `request` is answered; and its answer. */
async function listen(admin, request) {
  await admin.query('SET GLOBAL general_log = OFF');
  await admin.query("SET GLOBAL log_output = 'TABLE'");
  await admin.query('TRUNCATE TABLE mysql.general_log');
  await admin.query('SET GLOBAL general_log = ON');
  let answer;
  try {
    answer = await request();
    await pause(20);
  } finally {
    await admin.query('SET GLOBAL general_log = OFF');
  }
  const [rows] = await admin.query(
    `SELECT CONVERT(argument USING utf8mb4) AS statement FROM mysql.general_log
      WHERE command_type = 'Query' AND thread_id <> CONNECTION_ID() ORDER BY event_time`,
  );
  const statements = rows.map(({ statement }) => statement).filter((one) => !ofTheConnection.test(one));
  return { ...answer, statements };
}

/**
 * Records a request: its answer and its SQL. Asked twice beforehand, and the shorter of two recordings is taken: the
 * settings are read again every five seconds and the session marked as seen once a minute, whoever's page that hits.
 */
export async function record(admin, request) {
  await request();
  await request();
  const first = await listen(admin, request);
  const second = await listen(admin, request);
  return second.statements.length < first.statements.length ? second : first;
}

/** Rows that the server reads for the statements, temporary tables included: a figure that no busy machine blurs. */
export async function rowsRead(admin, statements) {
  await admin.query('FLUSH STATUS');
  for (const statement of statements) await admin.query(statement);
  const [counters] = await admin.query("SHOW SESSION STATUS LIKE 'Handler_read%'");
  return counters.reduce((sum, { Value: value }) => sum + Number(value), 0);
}
