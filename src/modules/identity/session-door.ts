import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { LiveStreams } from '../../platform/live/live-streams.js';
import { CurrentPerson } from './queries/current-person.query.js';

/** An open stream ends with its session: by sign-out, by idleness, or because its person has left. */
@Injectable()
export class SessionDoor implements OnModuleInit {
  constructor(
    private readonly streams: LiveStreams,
    private readonly people: CurrentPerson,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.streams.guardedBy({
      stillOpen: (credentials) => this.people.stillOpen(credentials, this.clock.now()),
    });
  }
}
