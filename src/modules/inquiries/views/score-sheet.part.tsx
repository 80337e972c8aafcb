import type { AssignmentSheet } from '../../assignment/index.js';
import { DataTable, Details } from '../../../platform/html/components/index.js';
import type { Language, Texts } from '../../../texts/index.js';

type Row = AssignmentSheet['scores'][number];

/** Every candidate and every term, for those who want the sums. By name, since it ranks nobody. */
export function ScoreSheet(props: {
  readonly sheet: AssignmentSheet;
  readonly t: Texts;
  readonly language: Language;
}) {
  const { sheet, t: texts, language } = props;
  const t = texts.inquiries;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const points = (quarters: number | null) => (quarters === null ? '–' : number.format(quarters / 4));
  return (
    <Details summary={t.scores}>
      <DataTable<Row>
        caption={t.scores}
        rows={sheet.scores}
        rowKey={(row) => row.advisorId}
        columns={[
          { header: t.scoreColumns.advisor, heading: true, cell: (row) => row.name },
          { header: t.scoreColumns.open, look: 'right', cell: (row) => points(row.openQuarters) },
          { header: t.scoreColumns.share, look: 'right', cell: (row) => `${row.capacity} %` },
          { header: t.scoreColumns.load, look: 'right', cell: (row) => points(row.load?.rounded ?? null) },
          { header: t.scoreColumns.note, cell: (row) => (row.excluded ? t.excluded[row.excluded] : '') },
        ]}
      />
      {sheet.ruleVersion && <p class="muted">{t.ruleVersion(sheet.ruleVersion)}</p>}
    </Details>
  );
}
