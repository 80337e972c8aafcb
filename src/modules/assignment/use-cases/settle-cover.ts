import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { LOG, type Logger } from '../../../platform/log/log.js';
import { Cover, type Covered } from '../cover.js';
import { CoverWork, type CoverWorkRow } from '../queries/cover-work.query.js';

/**
 * Lends, brings back and gives on whatever does not lie where it should, one piece a transaction: when an absence
 * begins or ends, planned or at once, and when someone leaves or turns out to have a conflict of interest.
 */
@Injectable()
export class SettleCover {
  constructor(
    private readonly db: Database,
    private readonly work: CoverWork,
    private readonly cover: Cover,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /**
   * How many were moved. One that fails is logged, found again next time, and does not hold up the rest.
   *
   * @param atMost what a request has time for; the rest is found by the next worker that looks
   */
  async run(atMost = Infinity): Promise<number> {
    let moved = 0;
    let tried = 0;
    for (const row of await this.work.find()) {
      tried += 1;
      if (tried > atMost) break;
      const covered = await this.try(row);
      if (covered.steps.length > 0) moved += 1;
      if (covered.nobody && nobodyIsIn(covered)) break;
    }
    return moved;
  }

  private async try({ subject, matter }: CoverWorkRow): Promise<Covered> {
    try {
      return await this.db.transaction((tx) => this.cover.settle(tx, subject, { matter }));
    } catch (error) {
      this.log.error({ ...subject, message: (error as Error).message }, 'work could not be covered');
      return { steps: [] };
    }
  }
}

/** Everyone is away or without working time: what else is to be lent could not be lent either. */
const nobodyIsIn = ({ nobody }: Covered) =>
  nobody?.sheet.every(({ excluded }) => excluded === 'absent' || excluded === 'no_capacity') ?? false;
