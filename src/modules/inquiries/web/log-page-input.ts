import { localMoment } from '../../../platform/http/local-moment.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { readPicked, readWho, type PartyInput } from '../../enterprises/index.js';
import type { NewInquiryInput } from '../use-cases/log-inquiry.js';
import type { LogPageForm } from './log-page.form.js';

/** The desk's form as the use case wants it. Local times are Copenhagen's; one that the clock skips is refused. */
export function inputFrom(form: LogPageForm): NewInquiryInput {
  const dueAt = localMoment(form.dueOther, 'dueOther') ?? (form.due ? new Date(form.due) : undefined);
  if (dueAt && Number.isNaN(dueAt.getTime())) throw new Refusal('time.unreadable', 'invalid', {}, 'due');
  return {
    channel: form.channel,
    topic: form.topic,
    subject: form.subject,
    note: form.note,
    party: partyFrom(form),
    inquirerKind: form.kind,
    municipalityCode: form.municipalityCode,
    receivedAt: localMoment(form.receivedAt, 'receivedAt'),
    dueAt,
    answered: form.answered,
    minutes: form.minutes,
    notCpr: form.notCpr,
  };
}

function partyFrom(form: LogPageForm): PartyInput {
  const picked = readPicked(form.same ?? form.whoId);
  const typed = picked ?? (form.who ? readWho(form.who, form.kind) : {});
  const more = {
    ...(form.contactName ? { name: form.contactName } : {}),
    ...(form.contactEmail ? { email: form.contactEmail } : {}),
    ...(form.contactPhone ? { phone: form.contactPhone } : {}),
  };
  const contact = { ...typed.contact, ...more };
  return {
    ...typed,
    ...(Object.keys(contact).length > 0 ? { contact } : {}),
    confirmedNew: form.same === 'new',
  };
}
