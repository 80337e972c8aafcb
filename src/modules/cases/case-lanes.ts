/** The lists of cases that a desk works by. */
export const caseLanes = ['open', 'without_step', 'sleeping', 'closed', 'all'] as const;
export type CaseLane = (typeof caseLanes)[number];
