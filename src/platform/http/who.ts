import type { FastifyRequest } from 'fastify';
import type { RequestKey } from '../database/request-key.js';
import type { Language } from '../../texts/index.js';

/** The person (or named system person) on whose behalf something happens. Passed as an argument, never ambient. */
export interface Who {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly language: Language;
  readonly singleKeys: boolean;
  readonly requestId: string | null;
  /** Set when the request carries an idempotency key: handed to `Database.transaction`. */
  readonly once?: RequestKey;
}

/** Acts where no person asks: jobs and sweeps. */
export const systemPerson: Who = {
  id: 'system',
  name: 'Indgang',
  roles: [],
  language: 'da',
  singleKeys: false,
  requestId: null,
};

/** What guards leave on a request for handlers, filters and the page frame. */
export interface DeskRequest extends FastifyRequest {
  who?: Who;
  language?: Language;
  /** What opened the door: the hash of the session or token, in hex. */
  credential?: string;
}

/** The person behind a request that a right has let through. */
export function signedIn(request: DeskRequest): Who {
  if (!request.who) throw new TypeError('a route without @Allow asks who is signed in');
  return request.who;
}
