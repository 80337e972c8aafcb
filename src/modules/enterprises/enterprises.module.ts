import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { MergesModule } from '../merges/index.js';
import { ContactMerger } from './contact-merger.js';
import { Contact } from './contact.entity.js';
import { ContactRepository } from './contact.repository.js';
import { EnterpriseMerger } from './enterprise-merger.js';
import { Enterprise } from './enterprise.entity.js';
import { EnterpriseRepository } from './enterprise.repository.js';
import { LikelySame } from './likely-same.js';
import { MatchParty } from './match-party.js';
import { PartyIndex } from './party-index.js';
import { PartyObservers } from './party-observers.js';
import { PartyRegister } from './party-register.js';
import { PartyTurn } from './party-turn.js';
import { PartyWords } from './party-words.js';
import { ContactMergePreview } from './queries/contact-merge.query.js';
import { EnterpriseList } from './queries/enterprise-list.query.js';
import { EnterpriseMergePreview } from './queries/enterprise-merge.query.js';
import { EnterpriseView } from './queries/enterprise-view.query.js';
import { LikelyDuplicates } from './likely-duplicates.js';
import { PartySuggestions } from './queries/party-suggestions.query.js';
import { ResolveParty } from './resolve-party.js';
import { AddContact } from './use-cases/add-contact.js';
import { ChangeContact } from './use-cases/change-contact.js';
import { ChangeEnterprise } from './use-cases/change-enterprise.js';
import { CreateEnterprise } from './use-cases/create-enterprise.js';
import { Survivors } from './survivors.js';
import { MergeContacts } from './use-cases/merge-contacts.js';
import { MergeEnterprises } from './use-cases/merge-enterprises.js';
import { RecordRsvStatus } from './use-cases/record-rsv-status.js';
import { ContactsApi } from './web/contacts.api.js';
import { ContactPages } from './web/contacts.pages.js';
import { EnterpriseAnswers } from './web/enterprise-answers.js';
import { EnterprisePages } from './web/enterprise.pages.js';
import { EnterprisesApi } from './web/enterprises.api.js';
import { EnterprisesPages } from './web/enterprises.pages.js';
import { PartyMergesApi } from './web/merge.api.js';
import { MergePagePropsMaker } from './web/merge-page-props.js';
import { EnterpriseMergePages } from './web/merge.pages.js';

@Module({
  imports: [TypeOrmModule.forFeature([Enterprise, Contact]), AuditModule, MergesModule],
  controllers: [
    EnterprisesApi,
    ContactsApi,
    PartyMergesApi,
    EnterprisesPages,
    EnterprisePages,
    EnterpriseMergePages,
    ContactPages,
  ],
  providers: [
    AddContact,
    ChangeContact,
    ChangeEnterprise,
    ContactMergePreview,
    ContactMerger,
    ContactRepository,
    CreateEnterprise,
    EnterpriseAnswers,
    EnterpriseList,
    EnterpriseMergePreview,
    EnterpriseMerger,
    EnterpriseRepository,
    EnterpriseView,
    LikelyDuplicates,
    LikelySame,
    MatchParty,
    MergeContacts,
    MergeEnterprises,
    MergePagePropsMaker,
    PartyIndex,
    PartyObservers,
    PartyRegister,
    PartySuggestions,
    PartyTurn,
    PartyWords,
    RecordRsvStatus,
    ResolveParty,
    Survivors,
  ],
  exports: [EnterpriseView, PartyObservers, PartySuggestions, PartyTurn, PartyWords, ResolveParty, Survivors],
})
export class EnterprisesModule {}
