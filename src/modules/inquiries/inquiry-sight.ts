import type { Who } from '../../platform/http/who.js';
import { readableCase, readerId, readerTable, seesExistence } from '../cases/index.js';

/**
 * Leaves out of a list over `inquiry` what its reader may not know of: inquiries in a confidential case that they take no
 * part in. A manager is shown that those exist, except by a filter that would tell what they are about.
 */
export function withoutHidden(who: Who, tellsContent: boolean) {
  return seesExistence(who) && !tellsContent
    ? []
    : [{ sql: visible, values: [readerId(who), readerId(who)] }];
}

/** Of `inquiry`; its parameters are the reader's id, twice. Counted, so that it is asked of the rows shown alone. */
export const visible = `(case_id IS NULL OR assignee_id = CAST(? AS UNSIGNED) OR (
  SELECT COUNT(*) FROM case_card k JOIN ${readerTable} WHERE k.id = inquiry.case_id AND ${readableCase}) > 0)`;
