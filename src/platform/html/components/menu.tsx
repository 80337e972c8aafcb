import { HiddenFields } from './attributes.js';
import type { HiddenValues } from './attributes.js';
import { Icon } from './icon.js';
import type { IconName } from './icon-names.js';
import { Avatar } from './marks.js';

export interface Brand {
  readonly href: string;
  readonly name: string;
  readonly owner: string;
}

export interface Person {
  readonly name: string;
  readonly initials: string;
  readonly role: string;
  readonly signOut: { readonly action: string; readonly label: string; readonly hidden?: HiddenValues };
}

export interface MenuItem {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  readonly current?: boolean;
  /** `meaning` is read aloud before the number: "over frist:". `hot` paints it red. */
  readonly count?: { readonly value: number; readonly meaning: string; readonly hot?: boolean };
  /** G and then this lower-case letter go here. */
  readonly goKey?: string;
  /** Of the label, where it is another than the page's: "English". */
  readonly lang?: string;
  /** The round button in the middle of the phone's tabs. */
  readonly raised?: boolean;
}

function MenuLink({ item }: { readonly item: MenuItem }) {
  const { href, label, icon, current, count, goKey, lang } = item;
  return (
    <a
      class="menu-link"
      href={href}
      aria-current={current ? 'page' : undefined}
      data-key-go={goKey}
      lang={lang}
      hreflang={lang}
    >
      <Icon name={icon} />
      <span>{label}</span>
      {count && (
        <span class={count.hot ? 'menu-count menu-count--hot' : 'menu-count'}>
          <span class="sr-only">, {count.meaning} </span>
          {count.value}
        </span>
      )}
    </a>
  );
}

export function MenuList({ items }: { readonly items: readonly MenuItem[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.href}>
          <MenuLink item={item} />
        </li>
      ))}
    </ul>
  );
}

export function Me({ person }: { readonly person: Person }) {
  const { name, initials, role, signOut } = person;
  return (
    <div class="me">
      <Avatar initials={initials} />
      <div>
        {name}
        <small>
          {role}{' '}
          <form action={signOut.action} method="post">
            <HiddenFields values={signOut.hidden} />
            <button class="link-button" type="submit">
              {signOut.label}
            </button>
          </form>
        </small>
      </div>
    </div>
  );
}

interface RailProps {
  readonly brand: Brand;
  readonly menu: readonly MenuItem[];
  readonly tools: readonly MenuItem[];
  readonly person: Person;
  readonly label: string;
}

export function Rail({ brand, menu, tools, person, label }: RailProps) {
  return (
    <nav class="rail" aria-label={label}>
      <a class="brand" href={brand.href}>
        <b>{brand.name}</b>
        <span>{brand.owner}</span>
      </a>
      <MenuList items={menu} />
      <div class="rail__end">
        <MenuList items={tools} />
        <Me person={person} />
      </div>
    </nav>
  );
}
