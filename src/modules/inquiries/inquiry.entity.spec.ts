import { resumeDeadline, serviceCalendar, serviceMinutesBetween } from '#desk/business-time';
import { describe, expect, test } from '@jest/globals';
import { Inquiry, type Resume } from './inquiry.entity.js';

const calendar = serviceCalendar();
const resume: Resume = (due, paused, resumed) => resumeDeadline(calendar, due, paused, resumed);
const at = (local: string) => new Date(`2026-11-${local}:00+01:00`);

function logged(): Inquiry {
  return Object.assign(new Inquiry(), {
    id: '1',
    status: 'new',
    isOpen: true,
    isWaiting: false,
    awaitsAnswer: true,
    outcome: null,
    receivedAt: at('24T09:00'),
    dueAt: at('25T09:00'),
    dueWhy: [],
    pausedAt: null,
    answeredAt: null,
    closedAt: null,
  });
}

describe('an inquiry', () => {
  test('waiting for the client stands still: as much service time is left after as before', () => {
    const inquiry = logged();
    const left = serviceMinutesBetween(calendar, at('24T11:00').getTime(), inquiry.dueAt.getTime());
    inquiry.move('wait_client', at('24T11:00'), resume);
    expect(inquiry).toMatchObject({ status: 'waiting_client', isWaiting: true, awaitsAnswer: false });

    inquiry.move('resume', at('26T10:00'), resume);

    expect(serviceMinutesBetween(calendar, at('26T10:00').getTime(), inquiry.dueAt.getTime())).toBe(left);
    expect(inquiry).toMatchObject({ status: 'open', isWaiting: false, awaitsAnswer: true, pausedAt: null });
  });

  test('changing whom it waits for is one pause, not two', () => {
    const inquiry = logged();
    inquiry.move('wait_client', at('24T11:00'), resume);
    inquiry.move('wait_third', at('25T11:00'), resume);

    expect(inquiry.pausedAt).toEqual(at('24T11:00'));
  });

  test('the first answer stops the clock, and later ones do not move it', () => {
    const inquiry = logged();
    inquiry.move('answer', at('24T10:00'), resume);
    inquiry.answered(at('24T10:00'));
    inquiry.move('answer', at('24T12:00'), resume);
    inquiry.answered(at('24T12:00'));

    expect(inquiry.answeredAt).toEqual(at('24T10:00'));
    expect(inquiry.awaitsAnswer).toBe(false);
  });

  test('a wait after the answer leaves the deadline where it was', () => {
    const inquiry = logged();
    inquiry.move('answer', at('24T10:00'), resume);
    inquiry.answered(at('24T10:00'));
    inquiry.move('wait_client', at('24T10:00'), resume);
    inquiry.move('resume', at('26T10:00'), resume);

    expect(inquiry.dueAt).toEqual(at('25T09:00'));
    expect(inquiry.awaitsAnswer).toBe(false);
  });

  test('a deadline that had passed before the pause stays passed', () => {
    const inquiry = logged();
    inquiry.move('wait_client', at('25T10:00'), resume);
    inquiry.move('resume', at('26T10:00'), resume);

    expect(inquiry.dueAt).toEqual(at('25T09:00'));
  });

  test('reopening owes a new answer within a new deadline, and forgets how it ended', () => {
    const inquiry = logged();
    inquiry.move('close', at('24T10:00'), resume);
    inquiry.closeWith('answered', at('24T10:00'));
    inquiry.answered(at('24T10:00'));
    inquiry.move('reopen', at('26T10:00'), resume);
    inquiry.reopenWith({ dueMs: at('27T10:00').getTime(), steps: [] });

    expect(inquiry).toMatchObject({
      status: 'open',
      isOpen: true,
      awaitsAnswer: true,
      outcome: null,
      closedAt: null,
    });
    expect(inquiry.dueAt).toEqual(at('27T10:00'));
  });

  test('an act its state does not allow is refused and changes nothing', () => {
    const inquiry = logged();
    inquiry.move('close', at('24T10:00'), resume);
    const before = { ...inquiry };

    expect(() => inquiry.move('answer', at('24T11:00'), resume)).toThrow('inquiry.illegal_move');
    expect({ ...inquiry }).toEqual(before);
  });
});

describe('an inquiry and its duplicate', () => {
  test('are due when the earlier of them was, and came when it came', () => {
    const [one, duplicate] = [logged(), logged()];
    Object.assign(duplicate, { receivedAt: at('23T14:00'), dueAt: at('24T14:00') });
    one.takeOver(duplicate);
    expect(one).toMatchObject({ receivedAt: at('23T14:00'), dueAt: at('24T14:00'), awaitsAnswer: true });
    duplicate.takeOver(logged());
    expect(duplicate).toMatchObject({ receivedAt: at('23T14:00'), dueAt: at('24T14:00') });
  });

  test('are answered by one answer, unless that was given before both had come', () => {
    const [one, duplicate] = [logged(), logged()];
    duplicate.answeredAt = at('24T08:30');
    one.takeOver(duplicate);
    expect(one).toMatchObject({ answeredAt: null, awaitsAnswer: true });
    duplicate.answeredAt = at('24T10:00');
    one.takeOver(duplicate);
    expect(one).toMatchObject({ answeredAt: at('24T10:00'), awaitsAnswer: false });
  });

  test('end as one: the duplicate owes nothing more, a closed one keeps its hour', () => {
    const duplicate = logged();
    duplicate.mergeInto('2', at('24T11:00'), resume);
    expect(duplicate).toMatchObject({
      status: 'closed',
      outcome: 'duplicate',
      awaitsAnswer: false,
      closedAt: at('24T11:00'),
      mergedIntoId: '2',
    });
    const closed = logged();
    closed.move('close', at('24T10:00'), resume);
    closed.closeWith('answered', at('24T10:00'));
    closed.mergeInto('2', at('24T11:00'), resume);
    expect(closed).toMatchObject({ outcome: 'duplicate', closedAt: at('24T10:00') });
  });
});
