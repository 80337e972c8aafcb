import type { Answer, Browser } from './browser.js';

/** What a person tells the desk; the API's own shape. */
export interface Told {
  readonly channel?: 'phone' | 'email' | 'walk_in' | 'web';
  readonly topic?: string;
  readonly subject?: string;
  readonly note?: string;
  readonly contact?: { readonly name?: string; readonly email?: string; readonly phone?: string };
  readonly enterprise?: { readonly id?: string; readonly cvr?: string; readonly name?: string };
  readonly dueAt?: string;
  readonly answered?: boolean;
}

export interface LoggedInquiry {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly assignee: { readonly id: string; readonly name: string } | null;
}

/** Logs an inquiry as whoever is signed in. */
export async function logInquiry(browser: Browser, told: Told = {}): Promise<LoggedInquiry> {
  const whole = { channel: 'phone', topic: 'startup', subject: 'Asks about grants', ...told };
  return made(await browser.api('POST', '/api/v1/inquiries', whole)) as LoggedInquiry;
}

export interface NewFirm {
  readonly name: string;
  readonly cvr?: string;
  readonly kind?: string;
  readonly municipalityCode?: string;
  readonly contact?: { readonly name?: string; readonly email?: string; readonly phone?: string };
}

/** Enters an enterprise; its id. */
export async function makeEnterprise(browser: Browser, firm: NewFirm): Promise<string> {
  return (made(await browser.api('POST', '/api/v1/enterprises', firm)) as { id: string }).id;
}

function made(answer: Answer): unknown {
  if (answer.status !== 201) throw new Error(`not made: ${answer.status} ${answer.text}`);
  return answer.json;
}
