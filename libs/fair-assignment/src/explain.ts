import type { Exclusion } from './contender.js';
import type { Decision, Reason, SheetRow } from './decision.js';
import { compareLoads } from './load.js';
import {
  capital,
  creditSentence,
  inWords,
  isEligible,
  listed,
  pointsSentence,
  type Eligible,
} from './phrases.js';
import { da } from './wording.da.js';
import { en } from './wording.en.js';
import type { Wording } from './wording.js';

export type Language = 'da' | 'en';

const WORDINGS: Readonly<Record<Language, Wording>> = { da, en };

/** What a sentence may be about. */
interface Told {
  readonly decision: Decision;
  readonly chosen: Eligible;
  readonly others: readonly Eligible[];
  /** The others who carry no more than the one chosen: something else than points decided against them. */
  readonly lighter: readonly Eligible[];
  readonly wording: Wording;
  readonly topic: string;
}

const points = ({ chosen, others, wording }: Told) => pointsSentence(chosen, others, wording);

const known = ({ chosen: { name, knowsEnterprise }, wording }: Told) =>
  wording.knows(name, knowsEnterprise, inWords(knowsEnterprise, wording));

function leastLoaded(told: Told): string[] {
  const { chosen, lighter, wording, topic } = told;
  if (lighter.length > 0 && chosen.preferenceQuarters > 0) return [wording.topic(chosen.name, topic)];
  const justBack = lighter.find(({ creditQuarters }) => creditQuarters > 0);
  return justBack ? [creditSentence(justBack, wording)] : points(told);
}

/** More than one only where several just back have had enough for the day. */
const HEADLINES: Readonly<Record<Reason, (told: Told) => string[]>> = {
  only_one: ({ chosen, wording }) => [wording.onlyOne(chosen.name)],
  owns_case: ({ chosen, wording }) => [wording.ownsCase(chosen.name)],
  knows_enterprise: (told) => [known(told)],
  least_loaded: leastLoaded,
  least_recent: ({ chosen, wording }) => [wording.leastRecent(chosen.name, chosen.lastGivenAt === null)],
  coin: ({ chosen, wording }) => [wording.coin(chosen.name)],
  daily_limit: ({ chosen, others, wording }) =>
    others
      .filter((other) => other.capped && compareLoads(other.load, chosen.load) <= 0)
      .map(({ name }) => wording.dailyLimit(name)),
  nobody_eligible: () => [],
};

function aboutChosen(told: Told): string[] {
  const { chosen, others, wording, topic } = told;
  const { name, ownsOpenCase, knowsEnterprise, preferenceQuarters } = chosen;
  const partTime = [chosen, ...others].some(({ capacity }) => capacity !== 100);
  return [
    ...(ownsOpenCase ? [wording.ownsCase(name)] : []),
    ...(knowsEnterprise > 0 ? [known(told)] : []),
    ...(preferenceQuarters > 0 ? [wording.topic(name, topic)] : []),
    ...points(told),
    ...(others.length > 0 && partTime ? [wording.fullTime] : []),
  ];
}

function aboutOthers({ decision, others, lighter, wording }: Told): string[] {
  const ceiling = inWords(decision.settings.continuityCeiling, wording);
  const over = others.filter(({ heldBack }) => heldBack === 'ceiling');
  const full = others.filter(
    (other) => other.heldBack === 'daily_limit' || (other.capped && lighter.includes(other)),
  );
  const credited = lighter.filter(({ creditQuarters }) => creditQuarters > 0);
  return [
    ...over.map(({ name, ownsOpenCase }) => wording.ceiling(name, ownsOpenCase, ceiling)),
    ...full.map(({ name }) => wording.dailyLimit(name)),
    ...credited.map((other) => creditSentence(other, wording)),
  ];
}

const EXCLUSIONS: readonly Exclusion[] = ['absent', 'conflict', 'no_capacity'];

function aboutExcluded(sheet: readonly SheetRow[], wording: Wording): string[] {
  return EXCLUSIONS.flatMap((why) => {
    const names = sheet.filter((row) => row.excluded === why).map((row) => row.name);
    if (names.length === 0) return [];
    const who = names.length > 3 ? capital(inWords(names.length, wording)) : listed(names, wording.and);
    return [wording.excluded(who, names.length > 1, why)];
  });
}

/** Who is out for what is said one by one only when it is not the same for all. */
function nobody(sheet: readonly SheetRow[], wording: Wording): string[] {
  const whys = EXCLUSIONS.filter((why) => sheet.some((row) => row.excluded === why));
  return [wording.nobody(whys, listed), ...(whys.length > 1 ? aboutExcluded(sheet, wording) : [])];
}

/**
 * The choice in short sentences of fact, the headline first, made from the stored sheet alone. Points are those
 * of a full-timer. Nobody is ranked, and nothing says why someone is away.
 *
 * @param topic the topic's name in that language; its code when left out
 */
export function explainChoice(decision: Decision, language: Language, topic = decision.topic): string[] {
  const wording = WORDINGS[language];
  const { sheet } = decision;
  const eligible = sheet.filter(isEligible);
  const chosen = eligible.find((row) => row.advisorId === decision.chosen);
  if (!chosen) return nobody(sheet, wording);
  const others = eligible.filter((row) => row !== chosen);
  const lighter = others.filter((other) => compareLoads(other.carried, chosen.carried) <= 0);
  const told: Told = { decision, chosen, others, lighter, wording, topic };
  const sentences = [
    HEADLINES[decision.reason](told),
    aboutChosen(told),
    aboutOthers(told),
    aboutExcluded(sheet, wording),
  ];
  return [...new Set(sentences.flat())];
}
