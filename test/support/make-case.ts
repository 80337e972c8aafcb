import type { Browser } from './browser.js';

export interface MadeCase {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly assignee: { readonly id: string; readonly name: string } | null;
  readonly checklist: readonly { readonly id: string; readonly text: string }[];
  readonly assignment: { readonly why: readonly string[] };
  readonly timeline: readonly { readonly kind: string }[];
}

interface ToldCase {
  readonly topic?: string;
  readonly title?: string;
  readonly note?: string;
  readonly confidential?: boolean;
  readonly enterprise?: { readonly id?: string; readonly name?: string };
  readonly contact?: { readonly name?: string; readonly phone?: string };
  readonly nextStep?: { readonly what: string; readonly dueAt: string };
}

/** Opens a case as whoever is signed in; its next step is half past ten on the day after the tests' usual one. */
export async function makeCase(browser: Browser, told: ToldCase): Promise<MadeCase> {
  const answer = await browser.api('POST', '/api/v1/cases', {
    topic: 'startup',
    title: 'Vil registreres som RSV',
    nextStep: { what: 'Ring om vedtægterne', dueAt: '2026-11-25T09:30:00.000Z' },
    ...told,
  });
  if (answer.status !== 201) throw new Error(`not opened: ${answer.status} ${answer.text}`);
  return answer.json as MadeCase;
}
