import type { Exclusion } from './contender.js';

/** One sentence for each kind of fact. Counts and points arrive as text; no sentence compares people by worth. */
export interface Wording {
  readonly decimalSign: string;
  /** Nought to twelve in words. */
  readonly numbers: readonly string[];
  readonly and: string;
  possessive(name: string): string;
  ownsCase(name: string): string;
  knows(name: string, times: number, count: string): string;
  onlyOne(name: string): string;
  topic(name: string, topic: string): string;
  twoDiffer(one: string, points: string, otherOwner: string, otherPoints: string): string;
  twoEqual(names: string, points: string): string;
  oneAndOthers(name: string, points: string, least: string, most: string): string;
  fullTime: string;
  leastRecent(name: string, never: boolean): string;
  coin(name: string): string;
  credit(name: string, points: string): string;
  dailyLimit(name: string): string;
  ceiling(name: string, owns: boolean, points: string): string;
  excluded(who: string, several: boolean, why: Exclusion): string;
  nobody(whys: readonly Exclusion[], list: (parts: readonly string[], word: string) => string): string;
}
