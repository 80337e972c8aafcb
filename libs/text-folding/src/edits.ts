/**
 * Whether `a` becomes `b` by at most `limit` edits: a character put in, left out or replaced, or two neighbours
 * swapped (Damerau–Levenshtein, optimal string alignment). Only the band of the table within `limit` of the
 * diagonal is filled, so the work is the length times the limit. Characters are UTF-16 units.
 */
export function withinEdits(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  const tooFar = limit + 1;
  const band = Array.from({ length: 2 * limit + 1 }, (_, at) => at - limit);
  let twoBack: number[] = [];
  let oneBack = band.map((offset) => (offset < 0 ? tooFar : offset));
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = [];
    for (const [at, offset] of band.entries()) {
      const j = i + offset;
      const replaced = (oneBack[at] ?? tooFar) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const leftOut = (oneBack[at + 1] ?? tooFar) + 1;
      const putIn = (row[at - 1] ?? tooFar) + 1;
      const swaps = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = swaps ? (twoBack[at] ?? tooFar) + 1 : tooFar;
      row.push(Math.min(replaced, leftOut, putIn, swapped));
    }
    [twoBack, oneBack] = [oneBack, row];
  }
  return (oneBack[b.length - a.length + limit] ?? tooFar) <= limit;
}
