const danish = new Intl.Collator('da');

/** Danish alphabetical order for `sort`: … z, æ, ø, å, with aa among å and capitals first (ICU, CLDR "da"). */
export function compareDanish(a: string, b: string): number {
  return danish.compare(a, b);
}
