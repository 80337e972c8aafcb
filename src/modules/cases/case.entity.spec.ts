import { describe, expect, test } from '@jest/globals';
import { Case } from './case.entity.js';

const now = new Date('2026-11-24T08:00:00.000Z');
const later = new Date('2026-11-24T09:00:00.000Z');
const due = new Date('2026-11-25T09:30:00.000Z');

const opened = (more: Partial<Case> = {}): Case =>
  Object.assign(new Case(), {
    status: 'open',
    isOpen: true,
    lacksStep: false,
    stepWhat: 'Ring',
    stepDueAt: due,
    stepBy: null,
    wakeOn: null,
    outcome: null,
    closedAt: null,
    turnAt: due,
    ...more,
  });

describe('a case', () => {
  test('asks for someone when its next step is due', () => {
    const one = opened();
    one.plan({ what: 'Send', dueAt: later, byId: '7' });
    one.settle(now);

    expect(one).toMatchObject({ stepWhat: 'Send', stepBy: '7', turnAt: later, lacksStep: false });
  });

  test('without a next step says so, and since when', () => {
    const one = opened();
    expect(one.finishStep()).toBe('Ring');
    one.settle(now);
    one.settle(later);

    expect(one).toMatchObject({ stepWhat: null, stepDueAt: null, lacksStep: true, turnAt: now });
  });

  test('has no step to finish twice', () => {
    const one = opened();
    one.finishStep();

    expect(() => one.finishStep()).toThrow(expect.objectContaining({ code: 'case.no_step' }));
  });

  test('that sleeps asks for nobody before it wakes, at midnight in Copenhagen', () => {
    const one = opened();
    one.move('sleep');
    one.sleepUntil('2027-01-04');
    one.settle(now);

    const wakes = new Date('2027-01-03T23:00:00.000Z');
    expect(one).toMatchObject({ status: 'sleeping', isOpen: true, lacksStep: false, turnAt: wakes });
    expect(one.stepDueAt).toEqual(wakes);
    one.move('wake');
    one.settle(later);
    expect(one).toMatchObject({ status: 'open', wakeOn: null, turnAt: wakes });
  });

  test('that sleeps leaves a step that lies after its waking where it is', () => {
    const one = opened({ stepDueAt: new Date('2027-02-01T09:00:00Z') });
    one.move('sleep');
    one.sleepUntil('2027-01-04');

    expect(one.stepDueAt).toEqual(new Date('2027-02-01T09:00:00Z'));
  });

  test('that is closed has no next step, and when it is opened again asks for one', () => {
    const one = opened();
    one.move('close');
    one.closeWith('answered', now);
    one.settle(now);
    expect(one).toMatchObject({ isOpen: false, lacksStep: false, stepWhat: null, turnAt: now });
    one.move('reopen');
    one.reopen();
    one.settle(later);

    expect(one).toMatchObject({
      isOpen: true,
      lacksStep: true,
      outcome: null,
      closedAt: null,
      turnAt: later,
    });
  });

  test('refuses what its status does not allow', () => {
    expect(() => opened({ status: 'closed' }).move('step')).toThrow(
      expect.objectContaining({ code: 'case.illegal_move', kind: 'conflict' }),
    );
  });
});
