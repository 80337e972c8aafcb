import { Button, EmptyState, Form, PageHead, Panel } from '../../../platform/html/components/index.js';
import { machinery, type PageContext, type View } from '../../../platform/html/page.js';
import type { ReturnBrief } from '../queries/return-brief.query.js';
import { periodText } from './absence-words.js';
import { ReturnList } from './return-list.part.js';

export interface ReturnPageProps extends ReturnBrief {
  readonly self: string;
}

const allDeeds = 50;

export const ReturnPage: View<ReturnPageProps> = ({ absence, matters, self, page }) => {
  const { t: texts, language } = page;
  const t = texts.cover.returned;
  const mine = absence.advisorId === self;
  const title = titleOf(absence.name, mine, page);
  return (
    <>
      <PageHead
        title={title}
        crumbs={[{ href: '/fravaer', label: texts.assignment.absence.title }, { label: title }]}
        crumbsLabel={texts.cover.handover.path}
        lead={t.lead(matters.length, periodText(absence, texts, language))}
        actions={
          mine && absence.seenAt === null && matters.length > 0 ? (
            <Dismiss absenceId={absence.id} page={page} />
          ) : undefined
        }
      />
      <Panel id="retur" title={title} hideTitle padded>
        {matters.length === 0 ? (
          <EmptyState title={t.none} />
        ) : (
          <ReturnList
            matters={matters}
            owner={mine ? undefined : absence.name}
            deeds={allDeeds}
            page={page}
          />
        )}
      </Panel>
    </>
  );
};
ReturnPage.title = ({ absence, self, page }) => titleOf(absence.name, absence.advisorId === self, page);

const titleOf = (name: string, mine: boolean, { t }: PageContext) =>
  mine ? t.cover.returned.title : t.cover.returned.titleOf(name);

export function Dismiss({ absenceId, page }: { readonly absenceId: string; readonly page: PageContext }) {
  const hidden = { ...machinery(page), _once: `${page.once}-seen-${absenceId}` };
  return (
    <Form action={`/fravaer/${absenceId}/retur/laest`} layout="inline" hidden={hidden}>
      <Button>{page.t.cover.returned.dismiss}</Button>
    </Form>
  );
}
