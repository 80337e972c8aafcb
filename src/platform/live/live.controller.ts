import { Controller, Get, Query, Req, Res, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, Quiet } from '../http/access.js';
import { signedIn, type DeskRequest } from '../http/who.js';
import { LiveFeed, type LiveNews } from './live-feed.js';
import { LiveStreams } from './live-streams.js';
import { LiveSubjects } from './live-subjects.js';

/** What has happened, for pages that are open. Listening is no sign that the person is there. */
@ApiExcludeController()
@Controller('/live')
export class LiveController {
  constructor(
    private readonly feed: LiveFeed,
    private readonly streams: LiveStreams,
    private readonly subjects: LiveSubjects,
  ) {}

  @Quiet()
  @Allow('live.read')
  @Get()
  open(@Query('fra') from: unknown, @Req() request: DeskRequest, @Res() reply: FastifyReply): void {
    const to = reply.raw;
    const guest = { who: signedIn(request), credential: request.credential ?? '', to };
    const headers = {
      ...reply.getHeaders(),
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
      connection: 'close',
    };
    if (!this.streams.accepts) throw new ServiceUnavailableException();
    // Ours from here on: the deadline of other answers sees it as sent.
    reply.hijack();
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) to.setHeader(name, value);
    to.writeHead(200);
    if (request.method === 'HEAD') to.end();
    else this.streams.open(guest, numberIn(from));
  }

  /** The same for a browser whose network lets no stream through, asked every few seconds. */
  @Quiet()
  @Allow('live.read')
  @Get('siden')
  async since(@Query('fra') from: unknown, @Req() request: DeskRequest): Promise<LiveNews> {
    const news = await this.feed.since(numberIn(from));
    return { ...news, changes: await this.subjects.visibleTo(signedIn(request), news.changes) };
  }
}

/** Nothing readable is a page that knows nothing yet: more than there can be, so that it is told to look. */
function numberIn(from: unknown): number {
  return typeof from === 'string' && /^\d{1,15}$/.test(from) ? Number(from) : Number.MAX_SAFE_INTEGER;
}
