// å, ä and ö stand decomposed; the other letters have no decomposition.
const SPELLINGS = new Map(
  'a\u030a aa, a\u0308 ae, o\u0308 oe, æ ae, ø oe, œ oe, ß ss, þ th, ð d, đ d, ł l, ı i'
    .split(', ')
    .map((pair) => pair.split(' ') as [string, string]),
);
const SPELLED = new RegExp([...SPELLINGS.keys()].join('|'), 'g');
const MARKS_AND_INVISIBLE = /[\p{Mark}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * One spelling for all the ways a Danish name is typed, for searching and comparing; never for showing.
 *
 * å and aa → aa, æ and ae → ae, ø and oe → oe, as names are transcribed where the letters are missing; ä → ae and
 * ö → oe, the same letters in Swedish and German spelling. ü → u: Danes drop its dots, and "ue" is an ordinary
 * Danish sequence. ß → ss, þ → th, ð and đ → d, ł → l; every other diacritic is dropped. Compatibility forms are
 * made plain (Unicode NFKC), invisible characters removed, letters lower-cased without regard to locale.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(SPELLED, (letter) => SPELLINGS.get(letter) ?? letter)
    .replace(MARKS_AND_INVISIBLE, '');
}
