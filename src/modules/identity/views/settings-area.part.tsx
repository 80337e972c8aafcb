import type { ComponentChildren } from 'preact';
import { SideMenu } from '../../../platform/html/components/index.js';
import type { PageContext } from '../../../platform/html/page.js';
import { sectionsFor } from '../settings-sections.js';

interface SettingsAreaProps {
  /** Address of the section, as its line in `settings-sections.ts` has it. */
  readonly current: string;
  readonly page: PageContext;
  readonly children: ComponentChildren;
}

/** Around every page of the settings: the sections that the reader's roles open, and the one that is open. */
export function SettingsArea({ current, page, children }: SettingsAreaProps) {
  const t = page.t.identity;
  const items = sectionsFor(page.roles).map(({ href, label }) => ({
    href,
    label: t.sections[label],
    current: href === current,
  }));
  return (
    <SideMenu label={t.settings.title} items={items}>
      {children}
    </SideMenu>
  );
}
