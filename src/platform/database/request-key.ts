import { createHash } from 'node:crypto';
import { Refusal } from '../http/refusal.js';
import type { Tx } from './tx.js';

/**
 * One request that must take effect once, however often it is sent: a lost connection at COMMIT leaves the sender
 * unable to know whether it took effect. Kept 48 hours per actor and route (draft-ietf-httpapi-idempotency-key).
 */
export interface RequestKey {
  readonly actor: string;
  readonly route: string;
  readonly key: string;
  readonly body: string;
}

interface Opened<T> {
  readonly earlier?: { readonly result: T };
  readonly keep?: (result: T) => Promise<void>;
}

export async function openRequestKey<T>(tx: Tx, once: RequestKey): Promise<Opened<T>> {
  const id = sha256(`${once.actor}\n${once.route}\n${once.key}`).subarray(0, 16);
  const body = sha256(once.body);
  const inserted = await tx.query<{ affectedRows: number }>(
    'INSERT IGNORE INTO request_key (id, body_sha256, created_at) VALUES (?, ?, NOW(3))',
    [id, body],
  );
  if (inserted.affectedRows === 1) {
    return {
      keep: async (result) => {
        await tx.query('UPDATE request_key SET result = ? WHERE id = ?', [
          JSON.stringify(result ?? null),
          id,
        ]);
      },
    };
  }
  const rows: { body_sha256: Buffer; result: T }[] = await tx.query(
    'SELECT body_sha256, result FROM request_key WHERE id = ?',
    [id],
  );
  const row = rows[0];
  if (!row?.body_sha256.equals(body)) throw new Refusal('idempotency.mismatch', 'invalid');
  return { earlier: { result: row.result } };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest();
