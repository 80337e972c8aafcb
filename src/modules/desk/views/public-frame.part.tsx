import type { ComponentChildren } from 'preact';
import { Banner, PublicLayout } from '../../../platform/html/components/index.js';
import type { PageContext } from '../../../platform/html/page.js';

interface PublicFrameProps {
  readonly names: { readonly desk: string; readonly municipality: string; readonly footer: string };
  readonly page: PageContext;
  readonly title: string;
  readonly demo: boolean;
  readonly address: string;
  readonly children: ComponentChildren;
}

/** Around what anyone may see: whose it is, and the same page in the other language. */
export function PublicFrame({ names, page, title, demo, address, children }: PublicFrameProps) {
  const { t, language } = page;
  // One slash in front: with two it would be another site's address.
  const danish = `/${address.replace(/^\/en(?=\/|$)/, '').replace(/^[/\\]+/, '')}`;
  const other = language === 'da' ? `/en${danish}` : danish;
  return (
    <PublicLayout
      lang={language}
      title={`${title} – ${names.desk}`}
      clientTexts={t.desk.client}
      alternates={[
        { lang: 'da', href: danish },
        { lang: 'en', href: `/en${danish}` },
      ]}
      owner={{ name: names.municipality, href: '/' }}
      service={{ name: names.desk, href: '/' }}
      language={{ href: other, label: t.desk.otherLanguage, lang: language === 'da' ? 'en' : 'da' }}
      footer={{ lead: names.footer, links: [] }}
      skip={t.desk.skip}
      banners={demo ? <Banner tone="demo">{t.desk.demo}</Banner> : undefined}
    >
      {children}
    </PublicLayout>
  );
}
