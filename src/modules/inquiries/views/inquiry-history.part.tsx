import { formatDue } from '#desk/business-time';
import { Timeline, TimelineEntry, type IconName } from '../../../platform/html/components/index.js';
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
  merged: 'sync',
  merge_undone: 'refresh',
};
const written = new Set<EntryKind>(['logged', 'note', 'answer', 'forward']);

/** What has happened, newest first. */
export function History(props: InquiryProps) {
  const { timeline, page } = props;
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
          source={row.duplicate ? page.t.inquiries.fromDuplicate(row.duplicate) : undefined}
          text={row.text ?? undefined}
        >
          {row.kind === 'merged' && typeof row.data?.merge === 'string' && (
            <a href={`/virksomheder/sammenlaegninger/${row.data.merge}`}>{page.t.merges.undo.action}</a>
          )}
        </TimelineEntry>
      ))}
    </Timeline>
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
    to: kind === 'forward' ? data?.to : (data?.with ?? nameOf(data?.to)),
    what: changed.map((field) => t.fields[field]).join(', '),
    outcome: t.outcomes[(data?.outcome as keyof typeof t.outcomes | undefined) ?? 'answered'].toLowerCase(),
  });
}
