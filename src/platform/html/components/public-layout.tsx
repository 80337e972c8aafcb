import type { ComponentChildren } from 'preact';
import { Document } from './document.js';
import type { DocumentProps } from './document.js';
import { Icon } from './icon.js';

export interface PublicLayoutProps extends Omit<DocumentProps, 'look' | 'keys'> {
  readonly owner: { readonly name: string; readonly href: string };
  readonly service: { readonly name: string; readonly href: string };
  /** The same page in the other language, named in that language. */
  readonly language: { readonly href: string; readonly label: string; readonly lang: string };
  /** Who is signed in by link. */
  readonly user?: string;
  /** Two short lines at the right: the phone and its hours. */
  readonly help?: { readonly line: string; readonly detail: string };
  readonly footer: {
    readonly lead: string;
    readonly links: readonly { readonly href: string; readonly label: string }[];
  };
  /** "Gå til sidens indhold" */
  readonly skip: string;
  readonly banners?: ComponentChildren;
}

/** Every public page: whose it is, the service's name, help, language; works without scripts. */
export function PublicLayout(props: PublicLayoutProps) {
  const { skip, banners, children } = props;
  return (
    <Document {...props} look="pub">
      <a class="skipnav" href="#content">
        {skip}
      </a>
      {banners}
      <Header {...props} />
      <main class="public-page" id="content" tabindex={-1}>
        {children}
      </main>
      <Footer {...props} />
    </Document>
  );
}

function Header({ owner, service, language, user, help }: PublicLayoutProps) {
  return (
    <header class="public-head">
      <div class="public-head__owner">
        <div class="public-width">
          <a class="owner" href={owner.href}>
            {owner.name}
          </a>
          {user && <p class="public-head__user">{user}</p>}
          <a class="language" href={language.href} lang={language.lang} hreflang={language.lang}>
            <Icon name="language" />
            {language.label}
          </a>
        </div>
      </div>
      <div class="public-head__service">
        <div class="public-width">
          <a class="service" href={service.href}>
            {service.name}
          </a>
          {help && (
            <p class="public-head__help">
              <strong>{help.line}</strong>
              {help.detail}
            </p>
          )}
        </div>
      </div>
    </header>
  );
}

function Footer({ owner, service, footer }: PublicLayoutProps) {
  return (
    <footer class="public-foot">
      <div class="public-width">
        <p>
          <strong>{service.name}</strong> · {owner.name}
        </p>
        <p>{footer.lead}</p>
        <ul>
          {footer.links.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
