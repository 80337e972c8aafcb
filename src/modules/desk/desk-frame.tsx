import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { Readiness } from '../../platform/health/readiness.js';
import { Banner, Shell, type MenuItem } from '../../platform/html/components/index.js';
import { machinery, type Framed, type PageContext, type PageFrame } from '../../platform/html/page.js';
import { LiveFeed } from '../../platform/live/live-feed.js';
import { PageRenderer } from '../../platform/html/page-renderer.js';
import type { DeskRequest, Who } from '../../platform/http/who.js';
import type { Right } from '../../platform/http/access.js';
import { CountCases } from '../cases/index.js';
import { may } from '../identity/index.js';
import { Advisors } from '../assignment/index.js';
import { CountQueue } from '../inquiries/index.js';
import { Settings } from '../settings/index.js';
import { PublicFrame } from './views/public-frame.part.js';
import { shortcutsOf } from './views/shortcuts.js';

const degradedFor = 15_000;

interface Place {
  readonly href: string;
  readonly label: 'myDay' | 'inquiries' | 'cases' | 'enterprises' | 'absence' | 'settings';
  readonly icon: MenuItem['icon'];
  readonly right: Right;
  readonly goKey?: string;
}

const places: readonly Place[] = [
  { href: '/min-dag', label: 'myDay', icon: 'home', right: 'inquiries.read', goKey: 'm' },
  { href: '/henvendelser', label: 'inquiries', icon: 'email', right: 'inquiries.read', goKey: 'h' },
  { href: '/sager', label: 'cases', icon: 'folder', right: 'cases.read', goKey: 's' },
  { href: '/virksomheder', label: 'enterprises', icon: 'business', right: 'enterprises.read', goKey: 'v' },
  { href: '/fravaer', label: 'absence', icon: 'persons', right: 'absence.write' },
];
const settingsPlace: Place = {
  href: '/indstillinger',
  label: 'settings',
  icon: 'settings',
  right: 'settings.own',
  goKey: 'i',
};

/** Menu, search and banners around every page of the desk; a plain frame for those who are not signed in. */
@Injectable()
export class DeskFrame implements PageFrame, OnModuleInit {
  constructor(
    private readonly pages: PageRenderer,
    private readonly settings: Settings,
    private readonly counts: CountQueue,
    private readonly advisors: Advisors,
    private readonly cases: CountCases,
    private readonly readiness: Readiness,
    private readonly live: LiveFeed,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.pages.frameWith(this);
  }

  async windowTitle(title: string): Promise<string> {
    return `${title} – ${(await this.settings.current()).deskName}`;
  }

  async frame(request: DeskRequest, page: PageContext, { title, toast, body }: Framed) {
    const { who } = request;
    const { deskName, municipalityName, publicFooter } = await this.settings.current();
    const footer = publicFooter[page.language];
    const names = { desk: deskName, municipality: municipalityName, footer };
    if (!who || page.layout === 'public')
      return (
        <PublicFrame names={names} page={page} title={title} demo={this.config.demo} address={request.url}>
          {body}
        </PublicFrame>
      );
    const [degraded, counts, liveFrom, alone] = await Promise.all([
      this.readiness.degraded(degradedFor),
      this.counted(who),
      this.live.now(),
      this.nobodyIn(who),
    ]);
    const t = page.t.desk;
    const menu = places
      .filter(({ right }) => may(who.roles, right))
      .map((place) => item(place, page, request.url, counts));
    const tools = [item(settingsPlace, page, request.url, none)];
    const maySearch = may(who.roles, 'inquiries.read');
    const mayLog = may(who.roles, 'inquiries.write');
    const logTab: MenuItem = { href: '/min-dag#log', label: t.logTab, icon: 'plus', raised: true };
    return (
      <Shell
        lang={page.language}
        title={await this.windowTitle(title)}
        keys={who.singleKeys}
        liveFrom={liveFrom}
        clientTexts={t.client}
        brand={{ href: '/', name: deskName, owner: municipalityName }}
        menu={menu}
        tools={tools}
        tabs={mayLog ? [...menu.slice(0, 2), logTab, ...menu.slice(2, 3)] : menu.slice(0, 4)}
        person={{
          name: who.name,
          initials: initialsOf(who.name),
          role: who.roles.map((role) => t.roles[role as keyof typeof t.roles]).join(', '),
          signOut: { action: '/log-ud', label: t.signOut, hidden: machinery(page) },
        }}
        search={
          maySearch
            ? { action: '/soeg', label: t.search, placeholder: t.searchHint, value: searched(request) }
            : undefined
        }
        log={
          mayLog && !request.url.startsWith('/min-dag') ? { href: '/min-dag#log', label: t.log } : undefined
        }
        shortcuts={shortcutsOf(t, who.singleKeys, [...menu, ...tools])}
        texts={{ skip: t.skip, mainMenu: t.menu, tabMenu: t.tabs, more: t.more }}
        toast={toast}
        banners={
          <>
            {this.config.demo && <Banner tone="demo">{t.demo}</Banner>}
            {alone > 0 && <Banner tone="warning">{page.t.cover.nobodyIn(alone)}</Banner>}
            {degraded.map((part) => (
              <Banner key={part} tone="warning">
                {t.degraded[part as keyof typeof t.degraded]}
              </Banner>
            ))}
          </>
        }
      >
        {body}
      </Shell>
    );
  }

  /** How many advisors there are, when all of them are away; else 0. */
  private async nobodyIn(who: Who): Promise<number> {
    if (!may(who.roles, 'advisors.read')) return 0;
    const advisors = await this.advisors.list();
    return advisors.some(({ present }) => present) ? 0 : advisors.length;
  }

  /** What is late and what is open: an advisor's own, everyone's for those who have none. */
  private async counted(who: Who): Promise<MenuCounts> {
    if (!may(who.roles, 'inquiries.read')) return none;
    const mine = who.roles.includes('advisor') ? who.id : undefined;
    const [overdue, { open }] = await Promise.all([this.counts.overdue(mine), this.cases.find(mine)]);
    return { overdue, openCases: open };
  }
}

interface MenuCounts {
  readonly overdue: number;
  readonly openCases: number;
}
const none: MenuCounts = { overdue: 0, openCases: 0 };

function item(place: Place, { t }: PageContext, url: string, counts: MenuCounts): MenuItem {
  const { href, label, icon, goKey } = place;
  const current = url === href || url.startsWith(`${href}/`) || url.startsWith(`${href}?`);
  const { overdue, openCases } = counts;
  const count =
    label === 'inquiries' && overdue > 0
      ? { value: overdue, meaning: t.desk.overdueMeaning, hot: true }
      : label === 'cases' && openCases > 0
        ? { value: openCases, meaning: t.desk.openMeaning }
        : undefined;
  return { href, label: t.desk[label], icon, goKey, current, count };
}

function searched({ url, query }: DeskRequest): string | undefined {
  const { q } = query as { q?: unknown };
  return url.startsWith('/soeg') && typeof q === 'string' ? q : undefined;
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
