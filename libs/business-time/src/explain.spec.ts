import { describe, expect, test } from '@jest/globals';
import { addServiceTime, explainDeadline, instantOf, resumeDeadline, serviceCalendar } from './index.js';

const at = (date: string, time: string) => {
  const found = instantOf(date, time);
  return found.kind === 'ok' ? found.ms : NaN;
};
const desk = serviceCalendar();
const deadline = (date: string, time: string, minutes: number, calendar = desk) =>
  addServiceTime(calendar, at(date, time), minutes);

describe('the steps of a deadline', () => {
  test('say what was worked and why time did not count, as plain data', () => {
    const { steps } = deadline('2026-04-01', '14:00', 480);
    expect(steps).toEqual([
      { kind: 'worked', date: '2026-04-01', minutes: 120 },
      { kind: 'closed', from: '2026-04-02', to: '2026-04-02', reason: 'holiday', holiday: 'maundy-thursday' },
      { kind: 'closed', from: '2026-04-03', to: '2026-04-03', reason: 'holiday', holiday: 'good-friday' },
      { kind: 'closed', from: '2026-04-04', to: '2026-04-05', reason: 'weekend' },
      { kind: 'closed', from: '2026-04-06', to: '2026-04-06', reason: 'holiday', holiday: 'easter-monday' },
      { kind: 'worked', date: '2026-04-07', minutes: 360 },
    ]);
    expect(JSON.parse(JSON.stringify(steps))).toEqual(steps);
  });

  test('count a day with a lunch break once, and mention an evening only where the clock was started in it', () => {
    const spans = Array.from({ length: 5 }, () => [
      { from: '08:00', to: '12:00' },
      { from: '12:30', to: '16:00' },
    ]);
    expect(deadline('2026-11-23', '17:00', 600, serviceCalendar({ spans })).steps).toEqual([
      { kind: 'closed', from: '2026-11-23', to: '2026-11-23', reason: 'evening' },
      { kind: 'worked', date: '2026-11-24', minutes: 450 },
      { kind: 'worked', date: '2026-11-25', minutes: 150 },
    ]);
  });

  test('put a closing where it falls in the day, with its own text', () => {
    const calendar = serviceCalendar({
      closings: [{ date: '2026-11-24', from: '10:00', to: '14:00', text: 'Personaledag' }],
    });
    expect(deadline('2026-11-24', '09:00', 90, calendar).steps).toEqual([
      { kind: 'worked', date: '2026-11-24', minutes: 60 },
      { kind: 'closed', from: '2026-11-24', to: '2026-11-24', reason: 'closing-day', text: 'Personaledag' },
      { kind: 'worked', date: '2026-11-24', minutes: 30 },
    ]);
    expect(deadline('2026-11-24', '14:00', 30, calendar).steps).toHaveLength(1);
  });

  test('leave out a day on which less than a minute was worked', () => {
    const start = at('2026-11-24', '15:59') + 30_000;
    expect(addServiceTime(desk, start, 60).steps).toEqual([
      { kind: 'worked', date: '2026-11-25', minutes: 60 },
    ]);
  });

  test('give time that two closings claim to the first of them', () => {
    const calendar = serviceCalendar({
      closings: [
        { date: '2026-11-24', from: '12:00', text: 'Personaledag' },
        { date: '2026-11-24', from: '10:00', to: '14:00', text: 'Kursus' },
      ],
    });
    const { steps } = deadline('2026-11-24', '09:00', 120, calendar);
    expect(steps.map((step) => (step.kind === 'closed' && 'text' in step ? step.text : step.kind))).toEqual([
      'worked',
      'Kursus',
      'Personaledag',
      'worked',
    ]);
    expect(deadline('2026-11-24', '12:00', 60, calendar).steps[0]).toHaveProperty('text', 'Personaledag');
  });

  test('join closing days in a row under one text and keep others apart', () => {
    const closings = ['2026-12-28', '2026-12-29', '2026-12-30'].map((date) => ({
      date,
      text: 'Mellem jul og nytår',
    }));
    const calendar = serviceCalendar({
      closings: [...closings, { date: '2026-12-31', text: 'Nytårsaften' }],
    });
    const due = deadline('2026-12-23', '15:00', 600, calendar);
    expect(due.steps.filter((step) => step.kind === 'closed' && step.reason === 'closing-day')).toEqual([
      {
        kind: 'closed',
        from: '2026-12-28',
        to: '2026-12-30',
        reason: 'closing-day',
        text: 'Mellem jul og nytår',
      },
      { kind: 'closed', from: '2026-12-31', to: '2026-12-31', reason: 'closing-day', text: 'Nytårsaften' },
    ]);
  });
});

describe('the sentence', () => {
  test.each([
    [
      deadline('2026-11-27', '14:00', 750),
      'tirsdag 10.30: 2 t. fredag + weekend + 8 t. mandag + 2 t. 30 min. tirsdag',
      'Tuesday 10:30: 2 h Friday + weekend + 8 h Monday + 2 h 30 min Tuesday',
    ],
    [
      deadline('2026-04-01', '14:00', 480),
      'tirsdag 14.00: 2 t. onsdag + skærtorsdag + langfredag + weekend + 2. påskedag + 6 t. tirsdag',
      'Tuesday 14:00: 2 h Wednesday + Maundy Thursday + Good Friday + weekend + Easter Monday + 6 h Tuesday',
    ],
    [deadline('2026-11-24', '10:00', 45), 'tirsdag 10.45: 45 min. tirsdag', 'Tuesday 10:45: 45 min Tuesday'],
    [
      deadline('2026-11-24', '17:00', 480),
      'onsdag 16.00: efter lukketid tirsdag + 8 t. onsdag',
      'Wednesday 16:00: after hours Tuesday + 8 h Wednesday',
    ],
    [
      deadline('2026-11-23', '10:00', 25 * 60),
      'torsdag 11.00: 25 t. mandag–torsdag',
      'Thursday 11:00: 25 h Monday–Thursday',
    ],
  ])('number %# reads well in Danish and in English', (due, danish, english) => {
    expect(explainDeadline(due, 'da')).toBe(danish);
    expect(explainDeadline(due, 'en')).toBe(english);
  });

  test('gives dates when it reaches further than weekdays can tell apart', () => {
    const due = deadline('2026-11-24', '12:00', 48 * 60);
    expect(explainDeadline(due, 'da')).toBe(
      'ons. 2. dec. 12.00: 28 t. tirs. 24. nov.–fre. 27. nov. + weekend + 20 t. man. 30. nov.–ons. 2. dec.',
    );
    expect(explainDeadline(deadline('2026-11-24', '12:00', 36 * 60), 'en')).toBe(
      'Monday 16:00: 28 h Tuesday–Friday + weekend + 8 h Monday',
    );
  });

  test('names weekdays on which the desk never opens, and closing days in their own words', () => {
    const day = [{ from: '10:00', to: '13:00' }];
    const calendar = serviceCalendar({
      spans: [day, [], [], day, day],
      closings: [{ date: '2026-11-26', text: 'Temadag' }],
    });
    const due = deadline('2026-11-23', '10:00', 200, calendar);
    expect(explainDeadline(due, 'da')).toBe(
      'fredag 10.20: 3 t. mandag + lukket tirsdag–onsdag + Temadag + 20 min. fredag',
    );
    expect(explainDeadline(due, 'en')).toBe(
      'Friday 10:20: 3 h Monday + closed Tuesday–Wednesday + Temadag + 20 min Friday',
    );
  });

  test('only names a deadline that a pause left as it was', () => {
    const due = at('2026-11-24', '10:30');
    expect(explainDeadline(resumeDeadline(desk, due, due, due), 'da')).toBe('tirs. 24. nov. 10.30');
  });
});
