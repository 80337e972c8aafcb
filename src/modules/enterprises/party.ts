/** Who turns to the desk, as it was typed: nothing is checked yet. */
export interface PartyInput {
  readonly enterprise?: { readonly id?: string; readonly cvr?: string; readonly name?: string };
  readonly contact?: {
    readonly id?: string;
    readonly name?: string;
    readonly email?: string;
    readonly phone?: string;
  };
  /** Inquirer kind: what a new enterprise is entered as. */
  readonly kind?: string;
  readonly municipalityCode?: string;
  /** The writer has seen the candidates, and it is none of them. */
  readonly confirmedNew?: boolean;
}

/** An enterprise, a contact of it, one alone, or neither. */
export interface Party {
  readonly enterpriseId: string | null;
  readonly contactId: string | null;
}

/** What two records have in common, surest first. */
export const reasons = ['cvr', 'phone', 'email', 'name', 'domain'] as const;
export type Why = (typeof reasons)[number];

/** Someone known who is probably the same. */
export interface Candidate extends Party {
  readonly name: string;
  readonly cvr: string | null;
  readonly why: Why;
}

/** Whether a text from outside can be an id; MariaDB would read "12abc" as 12. */
export const isId = (text: string): boolean => /^\d{1,20}$/.test(text);
