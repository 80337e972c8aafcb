import { localParts } from '#desk/business-time';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
export type Weekday = (typeof weekdays)[number];

/** How much of a weekday is worked: all of it, until noon, from noon on, nothing. */
export const dayParts = ['whole', 'am', 'pm', 'off'] as const;
export type DayPart = (typeof dayParts)[number];

export type Week = Readonly<Record<Weekday, DayPart>>;

export const wholeWeek: Week = {
  monday: 'whole',
  tuesday: 'whole',
  wednesday: 'whole',
  thursday: 'whole',
  friday: 'whole',
};

/** Whether that instant (epoch milliseconds, read as Danish time) is never worked; no pattern speaks of weekends. */
export function isOff(week: Week, now: number): boolean {
  const { weekday, hour } = localParts(now);
  const day = weekdays[weekday - 1];
  const part = day === undefined ? 'whole' : week[day];
  if (part === 'am') return hour >= 12;
  if (part === 'pm') return hour < 12;
  return part === 'off';
}
