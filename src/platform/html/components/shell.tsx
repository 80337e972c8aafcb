import type { ComponentChildren } from 'preact';
import { ButtonLink } from './button.js';
import { Document } from './document.js';
import type { DocumentProps } from './document.js';
import { Icon } from './icon.js';
import { Rail } from './menu.js';
import type { Brand, MenuItem, Person } from './menu.js';
import { ShortcutsDialog } from './shortcuts-dialog.js';
import type { ShortcutsDialogProps } from './shortcuts-dialog.js';
import { TabBar } from './tab-bar.js';

export interface BannerProps {
  readonly tone: 'demo' | 'warning';
  readonly children: ComponentChildren;
}

/** A line over everything: the demo, or what works with less for now. */
export function Banner({ tone, children }: BannerProps) {
  const look = tone === 'demo' ? 'banner' : 'banner banner--warning';
  return (
    <div class={look} role="status">
      {children}
    </div>
  );
}

export interface SearchProps {
  readonly action: string;
  readonly label: string;
  readonly placeholder: string;
  readonly value?: string;
}

export interface ShellProps extends Omit<DocumentProps, 'look'> {
  readonly brand: Brand;
  readonly menu: readonly MenuItem[];
  /** Under the line at the bottom: settings, language. */
  readonly tools: readonly MenuItem[];
  /** Phone: at most four; the rest is behind `texts.more`. */
  readonly tabs: readonly MenuItem[];
  readonly person: Person;
  /** Absent for those who may not find anything. */
  readonly search?: SearchProps;
  /** Absent on the page that holds the form itself. */
  readonly log?: { readonly href: string; readonly label: string };
  readonly shortcuts: ShortcutsDialogProps & { readonly openLabel: string };
  /** `<Banner>`s. */
  readonly banners?: ComponentChildren;
  readonly toast?: ComponentChildren;
  readonly texts: {
    /** "Gå til sidens indhold" */
    readonly skip: string;
    readonly mainMenu: string;
    readonly tabMenu: string;
    readonly more: string;
  };
}

/** Every page of the desk's tool: menu at the left, search on top, tabs at the bottom of a phone. */
export function Shell(props: ShellProps) {
  const { brand, menu, tools, tabs, person, search, log, shortcuts, banners, toast, texts, children } = props;
  return (
    <Document {...props} look="app">
      <a class="skipnav" href="#content">
        {texts.skip}
      </a>
      {banners}
      <div class="shell">
        <Rail brand={brand} menu={menu} tools={tools} person={person} label={texts.mainMenu} />
        <div class="shell__page">
          <header class="topbar">
            {search && <Search {...search} />}
            <div class="topbar__end">
              <button class="button button-quiet" type="button" data-open-dialog="shortcuts">
                {shortcuts.openLabel}
                <kbd aria-hidden="true">?</kbd>
              </button>
              {log && (
                <ButtonLink href={log.href} tone="primary" icon="plus" keyHint="N" keyAction="n">
                  {log.label}
                </ButtonLink>
              )}
            </div>
          </header>
          <main class="page" id="content" tabindex={-1}>
            {children}
          </main>
        </div>
      </div>
      <div class="toasts" id="toasts">
        {toast}
      </div>
      <TabBar
        tabs={tabs}
        rest={[...menu, ...tools]}
        label={texts.tabMenu}
        more={texts.more}
        person={person}
      />
      <ShortcutsDialog {...shortcuts} />
    </Document>
  );
}

function Search({ action, label, placeholder, value }: SearchProps) {
  return (
    <form class="search" role="search" action={action}>
      <Icon name="search" />
      <label class="sr-only" for="q">
        {label}
      </label>
      <input
        id="q"
        name="q"
        type="search"
        placeholder={placeholder}
        value={value}
        autocomplete="off"
        data-search
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}
