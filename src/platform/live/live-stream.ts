import type { ServerResponse } from 'node:http';
import type { Who } from '../http/who.js';
import type { LiveFeed, LiveNews } from './live-feed.js';
import type { LiveSubjects } from './live-subjects.js';

/** Who listens, and on what. */
export interface LiveGuest {
  readonly who: Who;
  /** The session or token that opened the stream. */
  readonly credential: string;
  readonly to: ServerResponse;
}

/** Why the desk ends a stream; the browser's script knows what to do about each. */
export type EndOfStream = 'restart' | 'session' | 'many' | 'slow';

/** Unread bytes after which the other end is taken to be gone. */
const patience = 64 * 1024;

/** One open answer of server-sent events (WHATWG HTML § 9.2): a message for each second in which something changed. */
export class LiveStream {
  who: Who;
  readonly credential: string;
  private readonly to: ServerResponse;
  private readonly stopListening: () => void;
  private sent: Promise<void> = Promise.resolve();

  constructor(
    { who, credential, to }: LiveGuest,
    private readonly feed: LiveFeed,
    private readonly subjects: LiveSubjects,
    private readonly onEnd: () => void,
  ) {
    this.who = who;
    this.credential = credential;
    this.to = to;
    this.stopListening = feed.listen((news) => this.inTurn(() => this.send(news, false)));
    to.once('close', () => this.stop());
  }

  /** First what happened since the page was drawn; that it comes at once shows that nothing in between holds it back. */
  begin(from: number): void {
    this.inTurn(async () => {
      const news = await this.feed.since(from).catch(() => ({ til: from, changes: [] }));
      await this.send(news, true);
    });
  }

  beat(): void {
    this.write(': \n\n');
  }

  is(roles: readonly string[]): void {
    this.who = { ...this.who, roles };
  }

  end(why: EndOfStream): void {
    this.stop();
    if (!this.to.writableEnded) this.to.end(`event: end\ndata: ${why}\n\n`);
  }

  /** One after the other, whatever has to be asked about who may know. */
  private inTurn(send: () => Promise<void>): void {
    this.sent = this.sent.then(send).catch(() => this.end('slow'));
  }

  private async send(news: LiveNews, always: boolean): Promise<void> {
    const changes = await this.subjects.visibleTo(this.who, news.changes);
    if (always || news.all || changes.length > 0)
      this.write(`data: ${JSON.stringify({ ...news, changes })}\n\n`);
  }

  private write(text: string): void {
    if (this.to.writableEnded || this.to.destroyed) return;
    this.to.write(text);
    if (this.to.writableLength > patience) this.to.destroy();
  }

  private stop(): void {
    this.stopListening();
    this.onEnd();
  }
}
