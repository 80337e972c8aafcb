/** NIST SP 800-63B-4 §3.1.1.2 and ASVS 5.0 6.2.1–6.2.9: long, any characters, none that a guesser tries first. */
export const passwordLength = { min: 15, max: 200 } as const;

/** A password that somebody else made is a letter on the way: it must be used and changed within a week (ASVS 5.0 6.4.1). */
export const onceUntil = (now: Date): Date => new Date(now.getTime() + 7 * 24 * 3_600_000);

const rows = [
  '0123456789',
  '9876543210',
  'abcdefghijklmnopqrstuvwxyzæøå',
  'qwertyuiopå',
  'asdfghjklæø',
  'zxcvbnm',
];
const favourites =
  '1q2w3e4r5t6y7u8i9o0p 1qaz2wsx3edc4rfv qazwsxedcrfv password passw0rd adgangskode kodeord hemmelig velkommen welcome indgang kommune socialøkonomi'.split(
    ' ',
  );
const leftToGuess = 6;

/**
 * True when less than six characters remain once the runs of the keyboard, the favourites of every breach list, the
 * desk's own words and those `about` the person (name, e-mail) are taken out; or when six different ones are not used.
 */
export function isGuessable(password: string, about: readonly string[]): boolean {
  const personal = about
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 2);
  let rest = password.toLowerCase();
  for (const word of [...favourites, ...personal]) rest = rest.replaceAll(word, '');
  const left = withoutRuns(rest);
  return left.length < leftToGuess || new Set(password.toLowerCase()).size < leftToGuess;
}

/** Without the stretches of three or more that run along a row of the keyboard or the alphabet. */
function withoutRuns(text: string): string {
  let kept = '';
  for (let at = 0; at < text.length;) {
    const length = runAt(text, at);
    if (length < 3) kept += text[at];
    at += length < 3 ? 1 : length;
  }
  return kept;
}

function runAt(text: string, at: number): number {
  let longest = 1;
  for (const row of rows) {
    let length = 1;
    while (at + length < text.length && row.includes(text.slice(at, at + length + 1))) length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
}
