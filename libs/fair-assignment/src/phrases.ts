import type { SheetRow } from './decision.js';
import { compareLoads, loadOf, type Load } from './load.js';
import type { Wording } from './wording.js';

/** A row of someone who could have had the work. */
export type Eligible = SheetRow & { readonly carried: Load; readonly load: Load };
export const isEligible = (row: SheetRow): row is Eligible => row.carried !== null && row.load !== null;

function pointsText({ numerator, denominator }: Load, wording: Wording, decimals = 1): string {
  const scale = 10 ** decimals;
  const points = Math.round((numerator * scale) / (denominator * 4)) / scale;
  return points.toFixed(decimals).replace('.', wording.decimalSign);
}

/** As many decimals as it takes to tell two loads apart: three always do, for shares in whole percent. */
function decimalsFor(a: Load, b: Load, wording: Wording): number {
  const differs = (decimals: number) => pointsText(a, wording, decimals) !== pointsText(b, wording, decimals);
  return compareLoads(a, b) === 0 ? 1 : ([1, 2].find(differs) ?? 3);
}

export const inWords = (count: number, wording: Wording) =>
  wording.numbers[count] ?? String(count).replace('.', wording.decimalSign);

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const listed = (parts: readonly string[], word: string) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;

export function pointsSentence(chosen: Eligible, others: readonly Eligible[], wording: Wording): string[] {
  const [least, ...more] = others.toSorted((a, b) => compareLoads(a.carried, b.carried));
  if (!least) return [];
  const decimals = decimalsFor(chosen.carried, least.carried, wording);
  const text = ({ carried }: Eligible) => pointsText(carried, wording, decimals);
  const most = more.at(-1);
  if (most) return [wording.oneAndOthers(chosen.name, text(chosen), text(least), text(most))];
  const order = compareLoads(chosen.carried, least.carried);
  if (order === 0) return [wording.twoEqual(listed([chosen.name, least.name], wording.and), text(chosen))];
  const [heavy, light] = order > 0 ? [chosen, least] : [least, chosen];
  return [wording.twoDiffer(heavy.name, text(heavy), wording.possessive(light.name), text(light))];
}

export const creditSentence = ({ name, creditQuarters, capacity }: SheetRow, wording: Wording) =>
  wording.credit(name, pointsText(loadOf(creditQuarters, capacity), wording));
