import { Injectable } from '@nestjs/common';
import { Refusal } from '../../../platform/http/refusal.js';
import { contactChanged, contactNotFound, enterpriseChanged, enterpriseNotFound } from '../party.refusals.js';
import type { EnterpriseRow } from '../queries/enterprise-list.query.js';
import { EnterpriseView, type ContactCard } from '../queries/enterprise-view.query.js';
import type { ContactAnswer, EnterpriseAnswer, EnterpriseItem } from './enterprise.answer.js';

/** Enterprises as the API answers them: explicit fields, nothing that happens to be on a row. */
@Injectable()
export class EnterpriseAnswers {
  constructor(private readonly view: EnterpriseView) {}

  async enterprise(id: string): Promise<EnterpriseAnswer> {
    const card = await this.view.byId(id);
    if (!card) throw enterpriseNotFound();
    return {
      ...this.item(card),
      contacts: card.contacts.map(contactAnswer),
      statusHistory: card.statusHistory.map(({ status, on, source, recordedAt, recordedByName }) => ({
        status,
        on,
        source,
        recordedAt,
        recordedBy: recordedByName,
      })),
    };
  }

  async contact(id: string): Promise<ContactAnswer> {
    const card = await this.view.contact(id);
    if (!card) throw contactNotFound();
    return contactAnswer(card);
  }

  item({
    id,
    name,
    cvr,
    kind,
    municipalityCode,
    postalCode,
    rsvStatus,
    version,
  }: EnterpriseRow): EnterpriseItem {
    return { id, name, cvr, kind, municipalityCode, postalCode, rsvStatus, version };
  }

  /** A stale write is answered with the record as it stands (RFC 9110 § 15.5.13). */
  async unlessStale<T>(act: () => Promise<T>, id: string, subject: 'enterprise' | 'contact'): Promise<T> {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'stale') throw error;
      if (subject === 'contact') throw contactChanged(await this.contact(id));
      throw enterpriseChanged(await this.enterprise(id));
    }
  }
}

const contactAnswer = ({ id, enterpriseId, name, email, phone, version }: ContactCard): ContactAnswer => ({
  id,
  enterpriseId,
  name,
  email,
  phone,
  version,
});
