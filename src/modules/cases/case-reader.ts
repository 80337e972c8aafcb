import type { Who } from '../../platform/http/who.js';

/** The reader's id for `readerTable`; someone who is not of the staff takes part in nothing. */
export const readerId = (who: Who): string => (/^\d{1,20}$/.test(who.id) ? who.id : '0');

/** One row with whoever reads, `readerId` its parameter: to be joined as it stands. */
export const readerTable = '(SELECT CAST(? AS UNSIGNED) AS id) reader';

/**
 * Whether `reader` may read the case `k`, a row of `case_card` or `desk_case` (all its columns null: there is no case,
 * and nothing to hide). Counted, for MariaDB would make a table of all participants of an EXISTS, for one row of them.
 */
export const readableCase = `(COALESCE(k.confidential, 0) = 0
  OR COALESCE(k.assignee_id = reader.id, 0) OR COALESCE(k.lent_by = reader.id, 0)
  OR (SELECT COUNT(*) FROM case_participant taking WHERE taking.case_id = k.id AND taking.staff_id = reader.id) > 0)`;
