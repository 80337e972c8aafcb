import { Icon } from './icon.js';
import { Me, MenuList } from './menu.js';
import type { MenuItem, Person } from './menu.js';

interface TabBarProps {
  readonly tabs: readonly MenuItem[];
  /** All of the menu; what is a tab already is left out behind `more`. */
  readonly rest: readonly MenuItem[];
  readonly label: string;
  readonly more: string;
  readonly person: Person;
}

export function TabBar({ tabs, rest, label, more, person }: TabBarProps) {
  const shown = new Set(tabs.map((tab) => tab.href));
  return (
    <nav class="tab-bar" aria-label={label}>
      <ul>
        {tabs.map(({ href, label: text, icon, current, raised }) => (
          <li key={href}>
            <a
              class={raised ? 'tab tab--raised' : 'tab'}
              href={href}
              aria-current={current ? 'page' : undefined}
            >
              <Icon name={icon} />
              <span>{text}</span>
            </a>
          </li>
        ))}
        <li>
          <details data-close-outside>
            <summary class="tab">
              <Icon name="menu" />
              <span>{more}</span>
            </summary>
            <div class="tab-bar__more">
              <MenuList items={rest.filter((item) => !shown.has(item.href))} />
              <Me person={person} />
            </div>
          </details>
        </li>
      </ul>
    </nav>
  );
}
