import { setTimeout } from 'node:timers/promises';
import type { LiveNews } from '../../src/platform/live/live-feed.js';
import type { Browser } from './browser.js';

/** A browser's open stream of what happens, over a real connection. */
export class Listener {
  readonly news: LiveNews[] = [];
  readonly ends: string[] = [];
  beats = 0;
  status = 0;
  /** Once the other side has closed it. */
  closed = false;
  private readonly stop = new AbortController();

  static async open(address: string, browser: Browser, from: number | string = 0): Promise<Listener> {
    const listener = new Listener();
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${address}/live?fra=${from}`, {
      headers: { cookie },
      redirect: 'manual',
      signal: listener.stop.signal,
    });
    listener.status = answer.status;
    void listener.read(answer);
    return listener;
  }

  /** Everything heard of so far, `type action` each, oldest first. */
  get heard(): string[] {
    return this.news.flatMap(({ changes }) => changes.map(({ action }) => action));
  }

  close(): void {
    this.stop.abort();
  }

  /** True as soon as it is so; false after `ms`. */
  async until(so: (listener: this) => boolean, ms = 4000): Promise<boolean> {
    for (const end = performance.now() + ms; performance.now() < end; await setTimeout(20))
      if (so(this)) return true;
    return so(this);
  }

  private async read(answer: Response): Promise<void> {
    let text = '';
    try {
      const decoder = new TextDecoder();
      for await (const bytes of answer.body ?? []) {
        text += decoder.decode(bytes as Uint8Array, { stream: true });
        const messages = text.split('\n\n');
        text = messages.pop() ?? '';
        messages.forEach((message) => this.take(message));
      }
    } catch {
      // closed by this side
    }
    this.closed = true;
  }

  private take(message: string): void {
    const data = /^data: (.*)$/m.exec(message)?.[1];
    if (message.startsWith(':')) this.beats += 1;
    else if (message.startsWith('event: end')) this.ends.push(data ?? '');
    else if (data) this.news.push(JSON.parse(data) as LiveNews);
  }
}
