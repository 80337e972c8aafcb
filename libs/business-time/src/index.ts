/**
 * Danish working time in Europe/Copenhagen, 1970–2100. Instants are epoch milliseconds, local dates 'YYYY-MM-DD',
 * local times 'HH:MM'. A malformed date, time or count is the caller's mistake and throws RangeError; what people
 * type is asked about first: `isLocalDate`, `isLocalTime`, `calendarFaults`.
 */
export { calendarFaults } from './calendar-data.js';
export type { CalendarData, CalendarFault, ClosingDay } from './calendar-data.js';
export { explainDeadline, explainWorkingDays } from './explain.js';
export * from './format.js';
export { danishHolidays } from './holidays.js';
export type { Holiday, HolidayKey } from './holidays.js';
export { addDays, daysBetween, endOfLocalDay, holidayOn, instantOf, isHoliday } from './local-time.js';
export { isLocalDate, isLocalTime, isoWeek, localDate, localParts, startOfLocalDay } from './local-time.js';
export type { InstantOf, LocalParts } from './local-time.js';
export { openSpans, serviceCalendar, withHours } from './service-calendar.js';
export type { ServiceCalendar } from './service-calendar.js';
export { addServiceTime, resumeDeadline, serviceMinutesBetween, timeLeft } from './service-time.js';
export type { Deadline, TimeLeft } from './service-time.js';
export type { ClosedStep, CountedStep, DayStep, DeadlineStep, WorkedStep } from './steps.js';
export { DESK_HOURS, intersectHours } from './weekly-hours.js';
export type { Span, WeeklyHours } from './weekly-hours.js';
export { ACCESS_REQUEST_WORKING_DAYS, addWorkingDays, isWorkingDay } from './working-days.js';
export type { DayDeadline, WorkingDays } from './working-days.js';
