import { da } from './da/index.js';
import { en } from './en/index.js';

export type Language = 'da' | 'en';
export const languages = ['da', 'en'] as const;

/** Every text of the product. Danish is the measure: English must have the same keys and the same arguments. */
export type Texts = typeof da;
export type RefusalCode = keyof Texts['refusals'];
export type FieldRule = keyof Texts['fields'];

const catalogue: Record<Language, Texts> = { da, en };

export function textsIn(language: Language): Texts {
  return catalogue[language];
}
