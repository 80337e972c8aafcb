import type { RefusalCode, Texts } from '../../texts/index.js';
import type { Pair, Side } from './merge.js';
import type { Forecast } from './queries/merge-forecast.query.js';

/** One of the two. `key` names it in addresses: an id, or an inquiry's reference. */
export interface PreviewRecord {
  readonly key: string;
  readonly label: string;
  readonly href: string;
  readonly version: number;
}

/** A field in which they differ, as it is kept; the module that owns it puts it in words. */
export interface PreviewField {
  readonly name: keyof Texts['merges']['fields'];
  readonly this: string | null;
  readonly other: string | null;
  /** What is kept unless a person says otherwise. */
  readonly keep: Side;
}

export interface PreviewNote {
  readonly code: keyof Texts['merges']['notes'];
  readonly at?: Date;
  readonly value?: string;
}

/** Both records side by side, and what a merge of them would do. */
export interface MergePreview {
  readonly pair: Pair;
  readonly this: PreviewRecord;
  readonly other: PreviewRecord;
  readonly fields: readonly PreviewField[];
  readonly forecast: Forecast;
  readonly notes: readonly PreviewNote[];
  /** Why they cannot be merged. */
  readonly obstacle: RefusalCode | null;
  /** They may be two after all: a person must say that they are not. */
  readonly confirm: boolean;
}

type FieldName = PreviewField['name'];
type Values<Name extends FieldName> = Readonly<Record<Name, string | null>>;
/** Which side each field is kept from; a field that is not named is kept as the preview proposes. */
export type Keep<Name extends FieldName = FieldName> = Readonly<Partial<Record<Name, Side>>>;

/**
 * Where two records differ. Of two values the one that says something is proposed, else the one on `lead`; `vague`
 * are values that say as little as none.
 */
export function fieldsApart<Name extends FieldName>(
  names: readonly Name[],
  ours: Values<Name>,
  other: Values<Name>,
  { lead, vague = [] }: { readonly lead: Side; readonly vague?: readonly string[] },
): (PreviewField & { readonly name: Name })[] {
  const says = (value: string | null) => value !== null && value !== '' && !vague.includes(value);
  return names
    .filter((name) => (ours[name] ?? '') !== (other[name] ?? ''))
    .map((name) => ({
      name,
      this: ours[name],
      other: other[name],
      keep: says(ours[name]) === says(other[name]) ? lead : says(ours[name]) ? 'this' : 'other',
    }));
}

/** The fields that are taken from the one that becomes a tombstone. */
export const takenFromOther = <Name extends FieldName>(
  fields: readonly (PreviewField & { readonly name: Name })[],
  keep: Keep<Name>,
): Name[] => fields.filter((field) => (keep[field.name] ?? field.keep) === 'other').map(({ name }) => name);

/** The one that was changed last. */
export function newer(
  ours: { readonly createdAt: Date; readonly changedAt: Date | null },
  other: { readonly createdAt: Date; readonly changedAt: Date | null },
): Side {
  return (other.changedAt ?? other.createdAt) > (ours.changedAt ?? ours.createdAt) ? 'other' : 'this';
}
