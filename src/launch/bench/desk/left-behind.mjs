/** Rows without a number of their own that belong to a numbered one. */
const belonging = [
  ['inquiry_word', 'inquiry_id', 'inquiry'],
  ['party_key', 'enterprise_id', 'enterprise'],
  ['party_key', 'contact_id', 'contact'],
];
/** Sums and counters, small enough to be put back whole. */
const sums = ['advisor_load', 'advisor_day', 'reference_series'];

/**
 * Remembers how the demo stands, so that the run can take back what it logs and the next run finds the same desk.
 * Answers with the function that does it.
 */
export async function rememberDemo(admin) {
  const [numbered] = await admin.query(
    `SELECT table_name AS name FROM information_schema.columns
      WHERE table_schema = DATABASE() AND column_name = 'id' AND extra = 'auto_increment'`,
  );
  const last = new Map();
  for (const { name } of numbered) {
    const [[row]] = await admin.query('SELECT COALESCE(MAX(id), 0) AS id FROM ??', [name]);
    last.set(name, row.id);
  }
  const kept = [];
  for (const name of sums) {
    const [rows] = await admin.query({ sql: 'SELECT * FROM ??', rowsAsArray: true }, [name]);
    kept.push([name, rows]);
  }
  return async () => {
    await admin.query('SET SESSION foreign_key_checks = 0');
    for (const [table, column, of] of belonging)
      await admin.query('DELETE FROM ?? WHERE ?? > ?', [table, column, last.get(of)]);
    for (const [name, id] of last) await admin.query('DELETE FROM ?? WHERE id > ?', [name, id]);
    await admin.query('DELETE FROM request_key');
    await admin.query('DELETE FROM session');
    for (const [name, rows] of kept) {
      await admin.query('DELETE FROM ??', [name]);
      if (rows.length > 0) await admin.query('INSERT INTO ?? VALUES ?', [name, rows]);
    }
  };
}
