import type { Exclusion } from './contender.js';
import type { Wording } from './wording.js';

const exclusions: Readonly<Record<Exclusion, [one: string, several: string]>> = {
  absent: ['er fraværende', 'er fraværende'],
  conflict: ['er inhabil over for virksomheden', 'er inhabile over for virksomheden'],
  no_capacity: ['har ingen arbejdstid', 'har ingen arbejdstid'],
};
const everyone = { absent: 'fraværende', conflict: 'inhabile', no_capacity: 'uden arbejdstid' } as const;

export const da: Wording = {
  decimalSign: ',',
  numbers: 'nul én to tre fire fem seks syv otte ni ti elleve tolv'.split(' '),
  and: 'og',
  possessive: (name) => (/[sxz]$/i.test(name) ? `${name}’` : `${name}s`),
  ownsCase: (name) => `${name} har virksomhedens åbne sag`,
  knows: (name, times, count) =>
    `${name} har talt med virksomheden ${count} ${times === 1 ? 'gang' : 'gange'} før`,
  onlyOne: (name) => `${name} er den eneste, der kan få den`,
  topic: (name, topic) => `Emnet ${topic} hører til ${name}`,
  twoDiffer: (one, points, owner, other) => `${one} har ${points} point mod ${owner} ${other}`,
  twoEqual: (names, points) => `${names} har begge ${points} point`,
  oneAndOthers: (name, points, least, most) =>
    `${name} har ${points} point, de andre ${least === most ? least : `fra ${least} til ${most}`}`,
  fullTime: 'Pointene er regnet om til fuld tid',
  leastRecent: (name, never) =>
    `Det står lige, og ${never ? `${name} har ikke fået nogen før` : `det er længst siden, ${name} fik en`}`,
  coin: (name) => `Alt står lige, og lodtrækningen faldt ud til ${name}`,
  credit: (name, points) => `${name} er lige kommet tilbage og tæller for nu ${points} point mere`,
  dailyLimit: (name) => `${name} er lige kommet tilbage og har fået nok for i dag`,
  ceiling: (name, owns, points) =>
    `${name} ${owns ? 'har virksomhedens sag' : 'kender virksomheden'}, men ligger mere end ${points} point over det laveste`,
  excluded: (who, several, why) => `${who} ${exclusions[why][several ? 1 : 0]}`,
  nobody: (whys, list) => {
    if (whys.length === 0) return 'Ingen kan få den: der er ingen rådgivere';
    const parts = whys.map((why) => everyone[why]);
    return `Ingen kan få den: alle er ${list(parts, 'eller')}`;
  },
};
