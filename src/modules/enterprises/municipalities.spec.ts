import { expect, test } from '@jest/globals';
import { isMunicipalityCode } from '#desk/danish-ids';
import { isMunicipality, municipalities, municipalityName } from './municipalities.js';

test('Denmark has 98 municipalities, each with a code of its own', () => {
  expect(municipalities).toHaveLength(98);
  expect(new Set(municipalities.map(({ name }) => name)).size).toBe(98);
  expect(municipalities.every(({ code }) => isMunicipalityCode(code))).toBe(true);
});

test('they stand in Danish order: Aabenraa, Aalborg and Aarhus after Ærø', () => {
  const names = municipalities.map(({ name }) => name);
  expect(names[0]).toBe('Albertslund');
  expect(names.slice(-4)).toEqual(['Ærø', 'Aabenraa', 'Aalborg', 'Aarhus']);
});

test('a code that is no municipality has no name', () => {
  expect([isMunicipality('740'), municipalityName('740')]).toEqual([true, 'Silkeborg']);
  expect([isMunicipality('741'), isMunicipality('999'), isMunicipality('constructor')]).toEqual([
    true,
    false,
    false,
  ]);
  expect([municipalityName('999'), municipalityName(null)]).toEqual([undefined, undefined]);
});
