import type { Texts } from '../index.js';

const things = (count: number) => (count === 1 ? '1 inquiry or case' : `${count} inquiries and cases`);

export const cover: Texts['cover'] = {
  brief: {
    what: (title, party) => `${party}: ${title}`,
    next: (next, due) => `${next}. Deadline: ${due}.`,
    last: (text) => `Last: ${text}`,
  },
  nobodyIn: (advisors) =>
    advisors === 1
      ? 'The advisor is away. New inquiries wait until someone is back.'
      : advisors === 2
        ? 'Both advisors are away. New inquiries wait until one of them is back.'
        : 'All advisors are away. New inquiries wait until one of them is back.',
  handover: {
    title: 'Handover',
    link: 'Handover',
    lead: (name, when) => `${name} is away ${when}. The work is lent and comes back by itself.`,
    none: 'Nothing is lent in this absence',
    noneWhy: 'Work is lent when the absence begins, and only if a colleague can have it.',
    to: (name) => `Lent to ${name}`,
    accepted: (when) => `Taken over ${when}`,
    waiting: 'Not taken over yet',
    accept: 'I have taken over',
    brief: (reference) => `What should one know about ${reference}?`,
    briefHint: 'Written by the system. Change it until it is taken over.',
    notWritten: 'Nothing written',
    save: 'Save',
    saved: 'The handover is saved',
    ends: { returned: 'Came back', closed: 'Closed', kept: 'Kept', lent_on: 'Lent on' },
    errorPrefix: 'Error:',
    error: 'Error',
    path: 'Breadcrumb',
  },
  returned: {
    title: 'While you were away',
    titleOf: (name) => `While ${name} was away`,
    lead: (count, when) => `${things(count)} ${count === 1 ? 'was' : 'were'} lent ${when}.`,
    none: 'Nothing was lent',
    back: 'Is yours again',
    backWith: (name) => `Is with ${name} again`,
    closed: (name) => `Closed while ${name} had it`,
    theirs: (name) => `${name} keeps it`,
    lent: (name) => `Is still lent to ${name}`,
    waiting: 'Waits for an advisor',
    due: (when) => `New deadline: ${when}`,
    nothing: 'Nothing happened to it meanwhile',
    dismiss: 'Read',
    all: 'Read it all',
  },
  day: {
    borrowed: 'Lent to you',
    from: (name, count) => `From ${name}: ${things(count)}`,
    read: 'Read the handover',
    urgent: 'Urgent, and nobody can take it',
    urgentNote: 'due in the absence',
    urgentWhy: 'Whoever has it is away, and no colleague can take it.',
    of: (name) => `With ${name}`,
    nobodys: 'Unassigned',
    more: (count) => `and ${count} more`,
    moreAway: 'See absence',
  },
  recorded: {
    lent: (count) => `Lent meanwhile: ${things(count)}.`,
    read: 'See and change the handover',
    later: 'Lent when the absence begins:',
  },
  week: {
    title: 'Working week',
    lead: 'On days off nothing new is assigned. Work is not lent.',
    who: 'Who',
    days: {
      monday: 'Monday',
      tuesday: 'Tuesday',
      wednesday: 'Wednesday',
      thursday: 'Thursday',
      friday: 'Friday',
    },
    parts: { whole: 'Whole day', am: 'Morning', pm: 'Afternoon', off: 'Off' },
    save: 'Save the working week',
    of: (name) => `Working week of ${name}`,
    show: 'Show',
    off: 'Off today',
  },
};
