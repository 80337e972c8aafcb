const ASCII = /^\p{ASCII}*$/u;
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;
const DASHES = /[\p{Dash_Punctuation}\u2212]/gu;

export interface Span {
  /** UTF-16 offsets, end exclusive, as `String.prototype.slice` takes them. */
  readonly start: number;
  readonly end: number;
}

export interface VisibleText {
  readonly text: string;
  /** Where `text.slice(start, end)` stands in the text as it was written; never empty. */
  readonly writtenAt: (start: number, end: number) => Span;
}

/**
 * The text as a reader sees it: compatibility forms made plain (NFKC: full-width digits, no-break spaces), any
 * dash or minus sign a hyphen, and zero-width characters, soft hyphens and direction marks removed (Unicode
 * Default_Ignorable_Code_Point).
 * Each code point is normalised alone, so that every offset leads back; letters are not composed with a mark
 * that follows them, which no number needs.
 */
export function visibleText(written: string): VisibleText {
  if (ASCII.test(written)) return { text: written, writtenAt: (start, end) => ({ start, end }) };
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const character of written) {
    const seen = character < '\x80' ? character : visibleForm(character);
    pieces.push(seen);
    for (let unit = 0; unit < seen.length; unit++) {
      starts.push(offset);
      ends.push(offset + character.length);
    }
    offset += character.length;
  }
  return {
    text: pieces.join(''),
    writtenAt: (start, end) => ({ start: starts[start] ?? offset, end: ends[end - 1] ?? offset }),
  };
}

function visibleForm(character: string): string {
  return INVISIBLE.test(character) ? '' : character.normalize('NFKC').replace(DASHES, '-');
}
