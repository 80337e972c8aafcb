import type { EntityManager } from 'typeorm';

declare const mark: unique symbol;

/**
 * An open transaction. Only `Database.transaction` makes one, so that a write outside a transaction does not
 * compile: repositories and steps always take it, queries never do.
 */
export type Tx = EntityManager & { readonly [mark]: true };
