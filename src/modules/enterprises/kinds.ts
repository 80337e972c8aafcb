/** What an enterprise is to the desk. */
export const enterpriseKinds = ['sov', 'rsv', 'startup', 'non_local', 'traditional', 'other'] as const;
export type EnterpriseKind = (typeof enterpriseKinds)[number];

/** Who turns to the desk: every kind of enterprise, and people who speak for none. */
export const inquirerKinds = [
  'sov',
  'rsv',
  'startup',
  'non_local',
  'traditional',
  'citizen',
  'internal',
  'municipality',
  'press',
  'other',
] as const;
export type InquirerKind = (typeof inquirerKinds)[number];

/** Where an enterprise stands with the registration scheme (lov 711/2014); Erhvervsstyrelsen decides, we note. */
export const rsvStatuses = [
  'none',
  'preparing',
  'applied',
  'rsv',
  'deregistered',
  'refused',
  'withdrawn',
] as const;
export type RsvStatus = (typeof rsvStatuses)[number];

export const isKind = (text: string): text is EnterpriseKind => enterpriseKinds.some((kind) => kind === text);

export const isRsvStatus = (text: string): text is RsvStatus => rsvStatuses.some((status) => status === text);

const persons: ReadonlySet<string> = new Set<InquirerKind>(['citizen', 'internal', 'municipality', 'press']);

/** Whether inquirers of the kind are people and not enterprises. */
export const isPersonKind = (kind: string): boolean => persons.has(kind);

/** The kind under which an inquirer's enterprise is entered in the register. */
export const enterpriseKindOf = (kind: string | undefined): EnterpriseKind =>
  enterpriseKinds.find((known) => known === kind) ?? 'other';
