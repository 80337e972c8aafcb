import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { LOG, type Logger } from '../log/log.js';
import type { LiveChange, LiveGlance, LiveLog } from './live-change.js';
import { LogPosition } from './log-position.js';

export interface LiveNews {
  /** Whoever asks again asks from here. */
  readonly til: number;
  readonly changes: readonly LiveChange[];
  /** More than can be told one by one: everything may have changed. */
  readonly all?: boolean;
}

type Listener = (news: LiveNews) => void;

const everyMs = 1000;
const freshMs = 200;
const forgottenAfterMs = 5000;
const recent = 200;
const portion = 500;

/**
 * What has changed anywhere, read from SQL once a second while anyone in this process listens: no process need know
 * of another, and nothing is lost with Redis. Who starts late asks `since` a number of theirs.
 */
@Injectable()
export class LiveFeed implements OnModuleDestroy {
  private source?: LiveLog;
  private readonly glances = new Map<LiveGlance, Map<string, string>>();
  private readonly listeners = new Set<Listener>();
  private position?: LogPosition;
  private lookedAt = 0;
  private looking?: Promise<LogPosition>;
  private timer?: NodeJS.Timeout;

  constructor(@Inject(LOG) private readonly log: Logger) {}

  readFrom(source: LiveLog): void {
    this.source = source;
  }

  glanceAt(glance: LiveGlance): void {
    this.glances.set(glance, new Map());
  }

  /** Called at most once a second until the function that is returned is called. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    this.timer ??= setInterval(() => void this.look().catch((error: Error) => this.tell(error)), everyMs);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.onModuleDestroy();
    };
  }

  /** From where a page that is drawn now must be told what happens. */
  async now(): Promise<number> {
    const position = this.position && this.age < freshMs ? this.position : await this.look();
    return position.safe;
  }

  async since(from: number): Promise<LiveNews> {
    const position = this.position && this.age < freshMs ? this.position : await this.look();
    if (from > position.last) return { til: position.safe, changes: [], all: true };
    const changes = (await this.source?.read(from, [], portion + 1)) ?? [];
    return { til: position.safe, changes: changes.slice(0, portion), all: changes.length > portion };
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private get age(): number {
    return performance.now() - this.lookedAt;
  }

  /** One look at a time: who asks meanwhile gets the same answer. */
  private look(): Promise<LogPosition> {
    this.looking ??= this.read().finally(() => (this.looking = undefined));
    return this.looking;
  }

  private async read(): Promise<LogPosition> {
    const now = performance.now();
    if (!this.source) return new LogPosition([], now);
    if (!this.position || this.age > forgottenAfterMs) {
      this.position = new LogPosition(await this.source.newest(recent), now);
      if (this.listeners.size > 0) await this.seen();
      this.lookedAt = now;
      return this.position;
    }
    const read = await this.source.read(this.position.last, this.position.missing, portion);
    this.position.saw(
      read.map(({ id = 0 }) => id),
      now,
    );
    this.lookedAt = now;
    const seen = this.listeners.size > 0 ? await this.seen() : [];
    const changes = [...read, ...seen];
    if (changes.length > 0)
      for (const listener of this.listeners) listener({ til: this.position.safe, changes });
    return this.position;
  }

  private async seen(): Promise<LiveChange[]> {
    const all: LiveChange[] = [];
    for (const glance of this.glances.keys()) all.push(...(await this.glance(glance)));
    return all;
  }

  private async glance(glance: LiveGlance): Promise<LiveChange[]> {
    const before = this.glances.get(glance) ?? new Map<string, string>();
    const now = new Map(
      (await glance.look()).map(({ type, subject, state }) => [`${type}:${subject}`, state]),
    );
    this.glances.set(glance, now);
    return [...new Set([...before.keys(), ...now.keys()])]
      .filter((key) => before.get(key) !== now.get(key))
      .map((key) => {
        const [type = '', subject = ''] = key.split(':');
        return { type, subject, action: glance.action, by: null };
      });
  }

  /** A database that is away is told by everything else; the feed goes on where it was. */
  private tell(error: Error): void {
    this.log.debug({ name: error.name, message: error.message }, 'the live feed could not look');
  }
}
