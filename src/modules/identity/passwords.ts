import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { Refusal } from '../../platform/http/refusal.js';

/** OWASP password storage: argon2id (the package's default), m = 19 MiB, t = 2, p = 1. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const costInHash = `m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}`;
const atOnce = 4;
const inLine = 20;

/** argon2id, a bounded number at once: hashing for everyone who asks would be a way to stop the desk. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  /** Compared with where there is nothing to compare with, so that the answer takes the same time. */
  private readonly nobodys = hash(randomBytes(32), cost);

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, cost));
  }

  /** False also for an account that does not exist or has no password, after the same time. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    const against = stored ?? (await this.nobodys);
    return this.inTurn(async () => (await verify(against, password)) && stored !== null);
  }

  needsRehash(stored: string): boolean {
    return !stored.startsWith('$argon2id$') || !stored.includes(costInHash);
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= atOnce) {
      if (this.waiting.length >= inLine) throw new Refusal('sign_in.busy', 'busy', { retryAfter: 2 });
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
