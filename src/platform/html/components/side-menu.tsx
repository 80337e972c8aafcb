import type { ComponentChildren } from 'preact';

export interface SideMenuItem {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean;
}

export interface SideMenuProps {
  /** Read aloud: "Indstillinger". */
  readonly label: string;
  readonly items: readonly SideMenuItem[];
  readonly children: ComponentChildren;
}

/** Pages that belong together: their menu at the left, above them on a phone. With one page there is no menu. */
export function SideMenu({ label, items, children }: SideMenuProps) {
  if (items.length < 2) return <>{children}</>;
  return (
    <div class="side-menu">
      <nav class="side-menu__nav" aria-label={label}>
        <ul>
          {items.map(({ href, label: text, current }) => (
            <li key={href}>
              <a class="menu-link" href={href} aria-current={current ? 'page' : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="side-menu__page">{children}</div>
    </div>
  );
}
