import { Injectable, type OnModuleInit } from '@nestjs/common';
import { textsIn, type Language } from '../../texts/index.js';
import { TimelineSources, type TimelineItem } from '../cases/index.js';
import { directionOf } from './journal-direction.js';
import { InquiriesOfCase, type EntryOfCase } from './queries/inquiries-of-case.query.js';
import { entryIcons, entrySide } from './views/entry-looks.js';

/** What inquiries have to tell in the timeline of the case they belong to. */
@Injectable()
export class CaseTimelineOfInquiries implements OnModuleInit {
  constructor(
    private readonly sources: TimelineSources,
    private readonly inquiries: InquiriesOfCase,
  ) {}

  onModuleInit(): void {
    this.sources.register(async (caseId, language) => {
      const entries = await this.inquiries.entries(caseId);
      return entries.map((entry) => itemOf(entry, language));
    });
  }
}

function itemOf(entry: EntryOfCase, language: Language): TimelineItem {
  const { id, kind, at, byId, byName, text, reference, subject } = entry;
  const { inquiries: t } = textsIn(language);
  return {
    key: `inquiry-${id}`,
    kind: `inquiry.${kind}`,
    at,
    byId,
    byName,
    direction: directionOf(kind),
    icon: entryIcons[kind],
    side: entrySide(kind),
    title: titleOf(entry, language),
    brief: subject,
    text,
    facts: [],
    link: { href: `/henvendelser/${reference}`, label: t.cases.link(reference) },
  };
}

function titleOf({ kind, byName, fromName, toName, channel, data }: EntryOfCase, language: Language): string {
  const { inquiries: t } = textsIn(language);
  if (kind === 'logged')
    return t.cases.from(fromName ?? t.unknown, t.channels[channel as keyof typeof t.channels]);
  const changed = Array.isArray(data?.changed) ? (data.changed as (keyof typeof t.fields)[]) : [];
  return t.entries[kind]({
    by: byName ?? t.system,
    to: toName ?? data?.to,
    what: changed.map((field) => t.fields[field]).join(', '),
    outcome: t.outcomes[(data?.outcome as keyof typeof t.outcomes | undefined) ?? 'answered'].toLowerCase(),
  });
}
