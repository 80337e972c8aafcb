import { formatDue } from '#desk/business-time';
import {
  Alert,
  Button,
  ButtonLink,
  Columns,
  Form,
  FormActions,
  PageHead,
  Panel,
} from '../../../platform/html/components/index.js';
import { machinery, type PageContext, type View } from '../../../platform/html/page.js';
import type { NamedMerge } from '../queries/merges.query.js';
import type { WhatStays } from '../queries/what-stays.query.js';

export interface UndoMergePageProps {
  readonly merge: NamedMerge;
  readonly stays: WhatStays;
  readonly mayWrite: boolean;
  /** Why it was refused. */
  readonly error?: string;
}

type Props = UndoMergePageProps & { readonly page: PageContext };

const path = '/virksomheder/sammenlaegninger';

/** What comes back and what stays, before anything is undone. */
export const UndoMergePage: View<UndoMergePageProps> = (props) => {
  const { merge, error, page } = props;
  const { undo: t, icons, crumbs, title } = page.t.merges;
  const when = (at: Date) => formatDue(at.getTime(), page.now, page.language);
  return (
    <>
      <PageHead
        title={t.lead(merge.from.label, merge.into.label)}
        lead={t.by(when(merge.mergedAt), merge.mergedByName)}
        crumbs={[{ href: path, label: title }, { label: t.title }]}
        crumbsLabel={crumbs}
      />
      {error && <Alert tone="error" iconLabel={icons.error} title={error} urgent />}
      {merge.undoneAt ? (
        <Alert tone="info" iconLabel={icons.info} title={t.undone(when(merge.undoneAt))} />
      ) : (
        <Columns main={<Back {...props} />} side={<Stays {...props} />} />
      )}
    </>
  );
};
UndoMergePage.title = ({ merge, page: { t } }) => `${t.merges.undo.title}: ${merge.from.label}`;

function Back({ merge, stays, mayWrite, page }: Props) {
  const { undo: t, counted } = page.t.merges;
  return (
    <Panel id="back" title={t.back} padded>
      <ul class="bullets">
        <li>{t.backRecord(merge.from.label)}</li>
        {stays.counts
          .filter(({ back }) => back > 0)
          .map((row) => (
            <li key={row.counted}>{counted[row.counted](row.back)}</li>
          ))}
      </ul>
      <Form action={`${path}/${merge.id}`} hidden={machinery(page)}>
        <FormActions>
          {mayWrite && <Button tone="primary">{t.do}</Button>}
          <ButtonLink href={merge.into.href}>{t.keep}</ButtonLink>
        </FormActions>
      </Form>
    </Panel>
  );
}

function Stays({ merge, stays, page }: Props) {
  const { undo: t, counted, columns } = page.t.merges;
  const lines = [
    ...stays.counts.filter(({ fresh }) => fresh > 0).map((row) => t.fresh(counted[row.counted](row.fresh))),
    ...stays.counts
      .filter(({ elsewhere }) => elsewhere > 0)
      .map((row) => t.elsewhere(counted[row.counted](row.elsewhere))),
    ...stays.fields.map((field) => t.field(columns[field])),
  ];
  return (
    <Panel id="stays" title={t.stays(merge.into.label)} padded>
      {lines.length === 0 ? (
        <p>{t.nothingStays}</p>
      ) : (
        <ul class="bullets">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
