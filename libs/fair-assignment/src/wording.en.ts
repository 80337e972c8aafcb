import type { Exclusion } from './contender.js';
import type { Wording } from './wording.js';

const exclusions: Readonly<Record<Exclusion, [one: string, several: string]>> = {
  absent: ['is away', 'are away'],
  conflict: [
    'has a conflict of interest with the enterprise',
    'have a conflict of interest with the enterprise',
  ],
  no_capacity: ['has no working hours', 'have no working hours'],
};
const everyone = {
  absent: 'is away',
  conflict: 'has a conflict of interest',
  no_capacity: 'has no working hours',
} as const;

export const en: Wording = {
  decimalSign: '.',
  numbers: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
  and: 'and',
  possessive: (name) => `${name}’s`,
  ownsCase: (name) => `${name} has the enterprise’s open case`,
  knows: (name, times, count) =>
    `${name} has spoken with the enterprise ${times === 1 ? 'once' : times === 2 ? 'twice' : `${count} times`} before`,
  onlyOne: (name) => `${name} is the only one who can take it`,
  topic: (name, topic) => `The topic ${topic} belongs to ${name}`,
  twoDiffer: (one, points, owner, other) => `${one} has ${points} points to ${owner} ${other}`,
  twoEqual: (names, points) => `${names} both have ${points} points`,
  oneAndOthers: (name, points, least, most) =>
    `${name} has ${points} points, the others ${least === most ? least : `from ${least} to ${most}`}`,
  fullTime: 'Points are converted to full time',
  leastRecent: (name, never) =>
    `All is even, and ${never ? `${name} has not been given any before` : `${name} was given one longest ago`}`,
  coin: (name) => `All is even, and the draw fell to ${name}`,
  credit: (name, points) => `${name} is just back and for now counts ${points} points more`,
  dailyLimit: (name) => `${name} is just back and has been given enough for today`,
  ceiling: (name, owns, points) =>
    `${name} ${owns ? 'has the enterprise’s case' : 'knows the enterprise'}, but is more than ${points} points above the lowest`,
  excluded: (who, several, why) => `${who} ${exclusions[why][several ? 1 : 0]}`,
  nobody: (whys, list) => {
    if (whys.length === 0) return 'Nobody can take it: there are no advisors';
    const parts = whys.map((why) => everyone[why]);
    return `Nobody can take it: everyone ${list(parts, 'or')}`;
  },
};
