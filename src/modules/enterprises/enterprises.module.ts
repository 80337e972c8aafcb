import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { Contact } from './contact.entity.js';
import { ContactRepository } from './contact.repository.js';
import { Enterprise } from './enterprise.entity.js';
import { EnterpriseRepository } from './enterprise.repository.js';
import { LikelySame } from './likely-same.js';
import { MatchParty } from './match-party.js';
import { PartyIndex } from './party-index.js';
import { PartyObservers } from './party-observers.js';
import { PartyRegister } from './party-register.js';
import { PartyTurn } from './party-turn.js';
import { PartyWords } from './party-words.js';
import { EnterpriseList } from './queries/enterprise-list.query.js';
import { EnterpriseView } from './queries/enterprise-view.query.js';
import { PartySuggestions } from './queries/party-suggestions.query.js';
import { ResolveParty } from './resolve-party.js';
import { AddContact } from './use-cases/add-contact.js';
import { ChangeContact } from './use-cases/change-contact.js';
import { ChangeEnterprise } from './use-cases/change-enterprise.js';
import { CreateEnterprise } from './use-cases/create-enterprise.js';
import { RecordRsvStatus } from './use-cases/record-rsv-status.js';
import { ContactsApi } from './web/contacts.api.js';
import { EnterpriseAnswers } from './web/enterprise-answers.js';
import { EnterprisePages } from './web/enterprise.pages.js';
import { EnterprisesApi } from './web/enterprises.api.js';
import { EnterprisesPages } from './web/enterprises.pages.js';

@Module({
  imports: [TypeOrmModule.forFeature([Enterprise, Contact]), AuditModule],
  controllers: [EnterprisesApi, ContactsApi, EnterprisesPages, EnterprisePages],
  providers: [
    AddContact,
    ChangeContact,
    ChangeEnterprise,
    ContactRepository,
    CreateEnterprise,
    EnterpriseAnswers,
    EnterpriseList,
    EnterpriseRepository,
    EnterpriseView,
    LikelySame,
    MatchParty,
    PartyIndex,
    PartyObservers,
    PartyRegister,
    PartySuggestions,
    PartyTurn,
    PartyWords,
    RecordRsvStatus,
    ResolveParty,
  ],
  exports: [EnterpriseView, PartyObservers, PartySuggestions, PartyWords, ResolveParty],
})
export class EnterprisesModule {}
