import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly text: string;
  // A test says what it expects of the body; the types of what the desk sends are the desk's own.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly json: any;
}

interface Sent {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A person's browser, or a script: keeps cookies, fills in the machinery of forms. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(private readonly app: NestFastifyApplication) {}

  async signIn(email: string, password: string): Promise<Answer> {
    const answer = await this.api('POST', '/api/v1/session', { email, password });
    if (answer.status !== 200) throw new Error(`${email} could not sign in: ${answer.status} ${answer.text}`);
    return answer;
  }

  get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', url, { headers });
  }

  api(method: string, url: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    return this.send(method, url, {
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: { ...json, ...headers },
    });
  }

  /** Fills in and sends the form with that action on the page shown. */
  async submit(page: string | Answer, action: string, fields: Record<string, string> = {}): Promise<Answer> {
    const shown = typeof page === 'string' ? await this.get(page) : page;
    const form = shown.text.split('<form').find((part) => part.includes(`action="${action}"`));
    if (!form) throw new Error(`no form for ${action} on the page (${shown.status})`);
    const hidden = Object.fromEntries(
      [...form.split('</form>')[0]!.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
        (m) => [m[1], unescaped(m[2] ?? '')],
      ),
    );
    return this.post(action, { ...hidden, ...fields });
  }

  /** A form post as a browser sends it, without looking at a page first. */
  post(url: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> {
    return this.sendForm('POST', url, fields, headers);
  }

  /** The same by another method, as only our scripts do. */
  sendForm(
    method: string,
    url: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    return this.send(method, url, {
      body: new URLSearchParams(fields).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
    });
  }

  async send(method: string, url: string, { body, headers = {} }: Sent): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.app.inject({
      method: method as 'GET',
      url,
      headers: { ...(cookie ? { cookie } : {}), ...headers },
      payload: body as string,
    });
    for (const { name, value } of answer.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text: answer.body,
      get json() {
        return JSON.parse(answer.body) as unknown;
      },
    };
  }
}

const unescaped = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
