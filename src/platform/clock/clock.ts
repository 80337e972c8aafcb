import { Injectable } from '@nestjs/common';

/** The only place where the desk reads the time. Tests replace it with a clock they set. */
@Injectable()
export class Clock {
  /** The present instant. MariaDB keeps milliseconds (DATETIME(3)), as does Date. */
  now(): Date {
    return new Date();
  }
}
