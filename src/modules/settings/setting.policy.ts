import { Refusal } from '../../platform/http/refusal.js';
import type { Who } from '../../platform/http/who.js';
import { may } from '../identity/index.js';
import { sectionOf, type SettingName } from './setting-sections.js';

type Roles = Pick<Who, 'roles'>;

/** Contract, "settings": an advisor has the texts, a manager and an administrator all. */
export function maySet({ roles }: Roles, name: string): boolean {
  const section = sectionOf(name);
  return section !== undefined && may(roles, section.right);
}

/** Throws for a name that is none, and for one that is not theirs. */
export function settingFor(who: Roles, name: string): SettingName {
  if (!sectionOf(name)) throw new Refusal('setting.unknown', 'not-found');
  if (!maySet(who, name)) throw new Refusal('right.missing', 'forbidden');
  return name as SettingName;
}
