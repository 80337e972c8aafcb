import type { Logger } from './platform/log/log.js';
import type { TimedTask } from './schedule.js';

/** Runs each task at once and then again so long after it has ended: a slow one never overlaps itself. */
export function runTimers(tasks: readonly TimedTask[], log: Logger): { stop: () => Promise<void> } {
  let stopped = false;
  const waiting = new Map<TimedTask, NodeJS.Timeout>();
  const running = new Set<Promise<void>>();

  const run = (task: TimedTask) => {
    const round = task
      .run()
      .catch((error: Error) =>
        log.error({ task: task.name, name: error.name, message: error.message }, 'timed task failed'),
      )
      .then(() => {
        running.delete(round);
        if (!stopped)
          waiting.set(
            task,
            setTimeout(() => run(task), task.everySeconds * 1000),
          );
      });
    running.add(round);
  };
  tasks.forEach(run);

  return {
    stop: async () => {
      stopped = true;
      waiting.forEach((timer) => clearTimeout(timer));
      await Promise.all(running);
    },
  };
}
