import type { Texts } from '../../../texts/index.js';
import type { TimelineRow } from '../queries/inquiry-timeline.query.js';

/** One line of the timeline: who did what. */
export function entryTitle({ kind, byName, data, names }: TimelineRow, { inquiries: t }: Texts): string {
  const nameOf = (id: unknown) => (typeof id === 'string' ? (names[id] ?? id) : '');
  const because = data?.because as keyof typeof t.handovers | undefined;
  if (kind === 'assigned' && because) {
    const [to, from, lender] = [nameOf(data?.to), nameOf(data?.from), nameOf(data?.lender)];
    return t.handovers[because]({ to, from, lender });
  }
  const changed = Array.isArray(data?.changed) ? (data.changed as (keyof typeof t.fields)[]) : [];
  return t.entries[kind]({
    by: byName ?? t.system,
    to: kind === 'forward' ? data?.to : (data?.with ?? nameOf(data?.to)),
    what:
      kind === 'undo'
        ? t.undone[data?.act as keyof typeof t.undone]
        : changed.map((field) => t.fields[field]).join(', '),
    outcome: t.outcomes[(data?.outcome as keyof typeof t.outcomes | undefined) ?? 'answered'].toLowerCase(),
  });
}
