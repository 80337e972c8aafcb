import type { RefusalCode } from '../../texts/index.js';

export type RefusalKind =
  | 'not-found'
  | 'forbidden'
  | 'conflict'
  | 'invalid'
  | 'stale'
  | 'required'
  | 'unauthenticated'
  | 'too-many'
  | 'busy';

/**
 * The desk says no, and knows why. `code` names the sentence in the catalogue, `facts` fill it; one filter turns
 * `kind` into a status. Anything else that is thrown is a fault.
 */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly kind: RefusalKind,
    readonly facts: Readonly<Record<string, unknown>> = {},
    readonly field?: string,
  ) {
    super(code);
  }
}
