import { formatDue } from '#desk/business-time';
import {
  Button,
  Form,
  Timeline,
  TimelineEntry,
  type IconName,
} from '../../../platform/html/components/index.js';
import { machinery } from '../../../platform/html/page.js';
import type { EntryKind } from '../inquiry-journal.js';
import { entryTitle } from './entry-words.js';
import type { InquiryProps } from './inquiry.page.js';

const icons: Record<EntryKind, IconName> = {
  logged: 'plus',
  note: 'edit',
  answer: 'reply',
  assigned: 'person',
  edit: 'edit',
  reassign: 'persons',
  take: 'person',
  wait_client: 'hourglass',
  wait_third: 'hourglass',
  resume: 'refresh',
  forward: 'forward',
  close: 'check',
  reopen: 'refresh',
  undo: 'refresh',
  merged: 'sync',
  merge_undone: 'refresh',
};
const written = new Set<EntryKind>(['logged', 'note', 'answer', 'forward']);

/** What has happened, newest first. */
export function History(props: InquiryProps) {
  const { timeline, page } = props;
  const [newest] = timeline;
  return (
    <Timeline>
      {timeline.map((row) => (
        <TimelineEntry
          key={row.id}
          icon={icons[row.kind]}
          by={written.has(row.kind) ? (row.kind === 'logged' ? 'client' : 'desk') : 'system'}
          title={entryTitle(row, page.t)}
          at={row.at.toISOString()}
          when={formatDue(row.at.getTime(), page.now, page.language)}
          source={row.duplicate ? page.t.inquiries.fromDuplicate(row.duplicate) : undefined}
          text={row.text ?? undefined}
        >
          {row === newest && <Undo {...props} />}
          {row.kind === 'merged' && typeof row.data?.merge === 'string' && (
            <a href={`/virksomheder/sammenlaegninger/${row.data.merge}`}>{page.t.merges.undo.action}</a>
          )}
        </TimelineEntry>
      ))}
    </Timeline>
  );
}

/** The same as in the receipt, for those whom it escaped; the script takes it away when it is too late. */
function Undo({ card, undo, page }: InquiryProps) {
  if (!undo) return null;
  return (
    <div data-gone-after={undo.openUntil.getTime() - page.now}>
      <Form action={`/henvendelser/${card.reference}/fortryd`} layout="inline" hidden={machinery(page)}>
        <Button small>{page.t.drafts.undo}</Button>
      </Form>
    </div>
  );
}
