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
import type { TimelineRow } from '../queries/inquiry-timeline.query.js';
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
          title={entryTitle(row, props)}
          at={row.at.toISOString()}
          when={formatDue(row.at.getTime(), page.now, page.language)}
          text={row.text ?? undefined}
        >
          {row === newest && <Undo {...props} />}
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

function entryTitle(
  { kind, byName, data }: TimelineRow,
  { advisors, page: { t: texts } }: InquiryProps,
): string {
  const t = texts.inquiries;
  const nameOf = (id: unknown) =>
    advisors.find(({ value }) => value === id)?.label ?? (typeof id === 'string' ? id : '');
  const changed = Array.isArray(data?.changed) ? (data.changed as (keyof typeof t.fields)[]) : [];
  return t.entries[kind]({
    by: byName ?? t.system,
    to: kind === 'forward' ? data?.to : nameOf(data?.to),
    what:
      kind === 'undo'
        ? t.undone[data?.act as keyof typeof t.undone]
        : changed.map((field) => t.fields[field]).join(', '),
    outcome: t.outcomes[(data?.outcome as keyof typeof t.outcomes | undefined) ?? 'answered'].toLowerCase(),
  });
}
