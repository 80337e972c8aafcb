import { formatDate, formatMoment } from '#desk/business-time';
import type { IconName } from '../../platform/html/components/index.js';
import { textsIn, type Language, type Texts } from '../../texts/index.js';
import type { EntryKind } from './case-journal.js';
import type { Direction } from './case-state.js';
import type { TimelineItem } from './timeline-sources.js';

export interface StoredEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly direction: Direction;
  readonly at: Date;
  readonly byId: string | null;
  readonly byName: string | null;
  readonly brief: string | null;
  readonly text: string | null;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly toName: string | null;
}

const icons: Record<EntryKind, IconName> = {
  opened: 'folder',
  assigned: 'person',
  note: 'edit',
  call: 'headset',
  email: 'email',
  conversation: 'persons',
  edit: 'edit',
  step: 'flag-fill',
  step_done: 'check',
  promise: 'time',
  promise_settled: 'check',
  check: 'checklist',
  participant: 'groups',
  related: 'folder',
  confidentiality: 'lock',
  reassign: 'persons',
  sleep: 'hourglass',
  wake: 'refresh',
  close: 'check',
  reopen: 'refresh',
  undo: 'refresh',
};
const written = new Set<EntryKind>(['note', 'call', 'email', 'conversation']);

/** An entry of the case's own, in the reader's words. */
export function timelineItem(entry: StoredEntry, language: Language): TimelineItem {
  const { id, kind, at, byId, byName, direction, text } = entry;
  const { cases: t } = textsIn(language);
  const title = titleOf(entry, t, language);
  return {
    key: `case-${id}`,
    kind,
    at,
    byId,
    byName,
    direction,
    icon: icons[kind],
    side: !written.has(kind) ? 'system' : direction === 'received' ? 'client' : 'desk',
    title,
    brief: entry.brief ?? title,
    text,
    facts: kind === 'conversation' ? conversationFacts(entry.data, t) : [],
    link: null,
  };
}

const told = (value: unknown) => (typeof value === 'string' ? value : '');

function titleOf(
  { kind, direction, byName, brief, data, toName }: StoredEntry,
  t: Texts['cases'],
  language: Language,
) {
  const change = data?.check ?? data?.participant ?? data?.related ?? data?.settled;
  const { entries } = t;
  const facts = {
    by: byName ?? t.system,
    to: toName ?? told(data?.name),
    what: t.undone[data?.act as keyof typeof t.undone] ?? (told(data?.step) || (brief ?? '')),
    when: whenOf(data, language),
    outcome: t.outcomes[data?.outcome as keyof typeof t.outcomes]?.toLowerCase() ?? '',
    fields: list(data?.changed)
      .map((field) => t.fields[field as keyof typeof t.fields])
      .join(', '),
  };
  if (kind === 'call' || kind === 'email')
    return entries[kind][direction === 'sent' ? 'sent' : 'received'](facts);
  if (kind === 'check') return entries.check[change as keyof typeof entries.check](facts);
  if (kind === 'participant') return entries.participant[change as keyof typeof entries.participant](facts);
  if (kind === 'related') return entries.related[change as keyof typeof entries.related](facts);
  if (kind === 'promise_settled')
    return entries.promise_settled[change as keyof typeof entries.promise_settled](facts);
  if (kind === 'confidentiality') return entries.confidentiality[data?.confidential ? 'on' : 'off'](facts);
  if (kind === 'assigned')
    return entries.assigned[(data?.because ?? 'waited') as keyof typeof entries.assigned](facts);
  return entries[kind](facts);
}

function whenOf(data: StoredEntry['data'], language: Language): string {
  if (typeof data?.wakeOn === 'string') return formatDate(data.wakeOn, language);
  return typeof data?.due === 'string' ? formatMoment(Date.parse(data.due), language) : '';
}

const list = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

function conversationFacts(data: StoredEntry['data'], t: Texts['cases']) {
  const source = [told(data?.source), told(data?.sourceVersion)].filter(Boolean).join(', ');
  return [
    { term: t.conversation.with, value: told(data?.with) },
    { term: t.conversation.question, value: told(data?.question) },
    { term: t.conversation.source, value: source },
    { term: t.conversation.agreed, value: told(data?.agreed) },
  ].filter(({ value }) => value !== '');
}
