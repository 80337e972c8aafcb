import type { Language } from '../../texts/index.js';
import type { DeskRequest } from './who.js';

/** The person's setting; on public pages the address; on the API, when nobody is signed in, Accept-Language. */
export function languageOf(request: DeskRequest): Language {
  if (request.who) return request.who.language;
  if (request.url.startsWith('/api/'))
    return /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'da';
  return /^\/en(\/|$|\?)/.test(request.url) ? 'en' : 'da';
}
