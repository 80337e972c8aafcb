import { Avatar, Badge } from '../../../platform/html/components/index.js';
import type { Texts } from '../../../texts/index.js';

/** Who has it: initials in a colour of their own, or that nobody has; and whose it is, where it is lent. */
export function Advisor({
  id,
  name,
  lentBy,
  t,
}: {
  readonly id: string | null;
  readonly name: string | null;
  /** Name of the one who is away meanwhile. */
  readonly lentBy?: string | null;
  readonly t: Texts;
}) {
  if (!id || !name) return <span class="muted">{t.inquiries.nobody}</span>;
  const colour = (Number(BigInt(id) % 3n) + 1) as 1 | 2 | 3;
  return (
    <>
      <Avatar initials={initials(name)} name={name} colour={colour} small />{' '}
      {lentBy && <LentBadge from={lentBy} t={t} />}
    </>
  );
}

export function LentBadge({ from, t }: { readonly from: string; readonly t: Texts }) {
  return <Badge tone="info">{t.inquiries.lentFrom(firstName(from))}</Badge>;
}

const firstName = (name: string) => name.trim().split(/\s+/)[0] ?? name;

/** First letters of the first and the last name: "Mette Aagaard" → "MA". */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
