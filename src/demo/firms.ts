import { parseCvr } from '#desk/danish-ids';
import type { EnterpriseKind, RsvStatus } from '../modules/enterprises/index.js';
import type { SeededRandom } from './seeded-random.js';

/** A firm that does not exist, with a contact who does not either. */
export interface Firm {
  readonly name: string;
  readonly cvr: string | null;
  readonly kind: EnterpriseKind;
  readonly municipalityCode: string;
  readonly postalCode: string;
  readonly contact: { readonly name: string; readonly email: string; readonly phone: string };
  readonly rsv: readonly { readonly status: RsvStatus; readonly daysAgo: number; readonly source: string }[];
}

const towns = [
  { town: 'Silkeborg', postalCode: '8600', municipalityCode: '740' },
  { town: 'Kjellerup', postalCode: '8620', municipalityCode: '740' },
  { town: 'Them', postalCode: '8653', municipalityCode: '740' },
  { town: 'Bryrup', postalCode: '8654', municipalityCode: '740' },
  { town: 'Gjern', postalCode: '8883', municipalityCode: '740' },
  { town: 'Fårvang', postalCode: '8882', municipalityCode: '740' },
] as const;
const elsewhere = [
  { town: 'Viborg', postalCode: '8800', municipalityCode: '791' },
  { town: 'Skanderborg', postalCode: '8660', municipalityCode: '746' },
  { town: 'Ikast', postalCode: '7430', municipalityCode: '756' },
  { town: 'Aarhus', postalCode: '8000', municipalityCode: '751' },
] as const;

/** The desk's well-known ones, as the pictures show them. */
const known = [
  'Krydderiet Remstrup',
  'Havn & Hånd',
  'Grønt Spor',
  'Sejs Systue',
  'Digitale Hænder',
  'Gjern Genbrugsværksted',
  'Vandrehuset Himmelbjerg',
  'Mosgårdens Køkken',
  'Bageriet Skovlyst',
  'Kjellerup Træværk',
  'Cykelhjørnet Kjellerup',
  'Skovens Hænder',
  'Åbæk Gartneri',
  'Ærlig Hverdag',
  'Café Ørnsø',
] as const;
const trades = [
  'Værksted',
  'Køkken',
  'Systue',
  'Gartneri',
  'Bageri',
  'Cykelhjørne',
  'Trykkeri',
  'Café',
  'Rengøring',
  'Træværk',
  'Genbrug',
  'Vaskeri',
  'Montage',
  'Skovservice',
];
const spirits = [
  'Lyngens',
  'Søens',
  'Åens',
  'Bakkens',
  'Engens',
  'Møllens',
  'Broens',
  'Hedens',
  'Kildens',
  'Havnens',
  'Skovens',
  'Torvets',
  'Østre',
  'Vestre',
];
const firstNames = [
  'Sara',
  'Peter',
  'Anne',
  'Lars',
  'Camilla',
  'Søren',
  'Line',
  'Henrik',
  'Maja',
  'Ole',
  'Ida',
  'Jens',
  'Karin',
  'Mikkel',
  'Nanna',
  'Bo',
  'Åse',
  'Rasmus',
];
const lastNames = [
  'Winther',
  'Holm',
  'Krogh',
  'Dalgaard',
  'Bach',
  'Skov',
  'Friis',
  'Lund',
  'Mørch',
  'Toft',
  'Vestergaard',
  'Kjær',
  'Østergaard',
  'Bjerre',
  'Juhl',
];

const kinds: Readonly<Record<EnterpriseKind, number>> = {
  sov: 8,
  rsv: 7,
  startup: 6,
  non_local: 3,
  traditional: 3,
  other: 1,
};

/** `count` firms with fictional CVR numbers that pass the check (domain §3), the well-known ones first. */
export function makeFirms(count: number, chance: SeededRandom): Firm[] {
  const numbers = cvrNumbers();
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, at) => makeFirm(at, chance, numbers, taken));
}

function makeFirm(
  at: number,
  chance: SeededRandom,
  numbers: Iterator<string, string>,
  taken: Set<string>,
): Firm {
  const kind = chance.weighted(kinds);
  const place = kind === 'non_local' ? chance.of(elsewhere) : chance.of(towns);
  const name = known[at] ?? uniqueName(at, chance, place.town, taken);
  taken.add(name);
  const person = `${chance.of(firstNames)} ${chance.of(lastNames)}`;
  const domain = `${ascii(name)}.example`;
  const registered = kind === 'rsv';
  return {
    name,
    // A start-up has none yet as often as not.
    cvr: kind === 'startup' && chance.chance(0.5) ? null : numbers.next().value,
    kind,
    municipalityCode: place.municipalityCode,
    postalCode: place.postalCode,
    contact: { name: person, email: `${ascii(person.split(' ')[0] ?? '')}@${domain}`, phone: phoneOf(at) },
    rsv: rsvOf(registered, kind === 'startup', chance),
  };
}

function uniqueName(at: number, chance: SeededRandom, town: string, taken: ReadonlySet<string>): string {
  const name = `${chance.of(spirits)} ${chance.of(trades)}, ${town}`;
  return taken.has(name) ? `${name} ${at}` : name;
}

function rsvOf(registered: boolean, startup: boolean, chance: SeededRandom): Firm['rsv'] {
  const source = 'CVR';
  if (registered) {
    const daysAgo = chance.whole(60, 900);
    return [
      { status: 'applied', daysAgo: daysAgo + 28, source: 'Virk' },
      { status: 'rsv', daysAgo, source },
    ];
  }
  if (startup && chance.chance(0.6))
    return [{ status: 'preparing', daysAgo: chance.whole(5, 120), source: 'Samtale' }];
  return [];
}

function* cvrNumbers(): Generator<string, string, unknown> {
  for (let serial = 9_900_000; ; serial += 1) {
    for (let digit = 0; digit <= 9; digit += 1) {
      const number = `${serial}${digit}`;
      if (parseCvr(number).ok) yield number;
    }
  }
}

const phoneOf = (at: number) => `+45860${String(at % 100_000).padStart(5, '0')}`;

const ascii = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll('é', 'e')
    .replace(/[^a-z0-9]+/g, '');
