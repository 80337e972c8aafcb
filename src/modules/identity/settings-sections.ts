import type { Right } from '../../platform/http/access.js';
import type { Texts } from '../../texts/index.js';
import { may } from './rights.js';

interface Section {
  readonly href: string;
  readonly label: keyof Texts['identity']['sections'];
  readonly right: Right;
}

/** Every page of the settings, in the order of its menu; each stands in the module whose values it shows. */
const sections: readonly Section[] = [
  { href: '/indstillinger', label: 'own', right: 'settings.own' },
  { href: '/indstillinger/medarbejdere', label: 'staff', right: 'staff.write' },
  { href: '/indstillinger/aabningstid', label: 'hours', right: 'settings.write' },
  { href: '/indstillinger/emner', label: 'topics', right: 'settings.write' },
  { href: '/indstillinger/tjeklister', label: 'checklists', right: 'checklists.write' },
  { href: '/indstillinger/fordeling', label: 'rules', right: 'settings.write' },
  { href: '/indstillinger/navne', label: 'names', right: 'settings.write' },
  { href: '/indstillinger/tekster', label: 'texts', right: 'settings.texts' },
];

export const sectionsFor = (roles: readonly string[]): readonly Section[] =>
  sections.filter(({ right }) => may(roles, right));
