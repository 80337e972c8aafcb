import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Metrics } from '../health/metrics.js';
import { LiveFeed } from './live-feed.js';
import { LiveStream, type LiveGuest } from './live-stream.js';
import { LiveSubjects } from './live-subjects.js';

/** Tells which of the credentials that opened streams still open anything; the roles as they are by now. */
export interface LiveDoor {
  stillOpen(credentials: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
}

const heartbeatMs = 20_000;
const doorMs = 5000;
const mostPerPerson = 10;

/** The open streams of this process. They end with the session, and first of all when the process is to end. */
@Injectable()
export class LiveStreams implements OnModuleInit, OnModuleDestroy {
  private readonly streams = new Set<LiveStream>();
  private readonly timers: NodeJS.Timeout[] = [];
  private door?: LiveDoor;
  private closing = false;

  constructor(
    private readonly feed: LiveFeed,
    private readonly subjects: LiveSubjects,
    private readonly metrics: Metrics,
  ) {}

  guardedBy(door: LiveDoor): void {
    this.door = door;
  }

  onModuleInit(): void {
    this.timers.push(
      setInterval(() => this.streams.forEach((stream) => stream.beat()), heartbeatMs),
      setInterval(() => void this.closeEnded().catch(() => undefined), doorMs),
    );
    this.timers.forEach((timer) => timer.unref());
  }

  /** False while the process is ending. */
  get accepts(): boolean {
    return !this.closing;
  }

  /** The oldest stream of a person with too many makes room for the new one: it is the one that may be dead. */
  open(guest: LiveGuest, from: number): void {
    const own = [...this.streams].filter(({ who }) => who.id === guest.who.id);
    if (own.length >= mostPerPerson) own[0]?.end('many');
    const stream = new LiveStream(guest, this.feed, this.subjects, () => {
      this.streams.delete(stream);
      this.metrics.liveStreams.set(this.streams.size);
    });
    this.streams.add(stream);
    this.metrics.liveStreams.set(this.streams.size);
    stream.begin(from);
  }

  onModuleDestroy(): void {
    this.closing = true;
    this.timers.forEach((timer) => clearInterval(timer));
    this.streams.forEach((stream) => stream.end('restart'));
  }

  private async closeEnded(): Promise<void> {
    if (this.streams.size === 0 || !this.door) return;
    const open = await this.door.stillOpen([...this.streams].map(({ credential }) => credential));
    for (const stream of this.streams) {
      const roles = open.get(stream.credential);
      if (roles) stream.is(roles);
      else stream.end('session');
    }
  }
}
