import type { ModuleDefinition } from '#base/module/index.ts'
import { registerContacts } from '#platform/contact-calendar/index.ts'
import { registerBookletPart } from '#platform/counterparties/index.ts'
import { registerFactKinds } from '#platform/evidence/index.ts'
import { followPublications } from '#platform/publishing/index.ts'
import { registerIndex } from '#platform/search/index.ts'
import { inquiryFacts, inquiryPermissions, inquiryProblems } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { mountInquiryPages } from './portal/inquiry-pages.ts'
import { answerIndex } from './server/answers/answer-index.ts'
import { followAnswerPublication } from './server/answers/follow-publication.ts'
import { doMessage } from './server/do-message.ts'
import { inquiryBooklet } from './server/firms/booklet.ts'
import { inquiryContacts } from './server/firms/contacts.ts'
import { openCaseOfQuestion } from './server/open-case-of.ts'
import { inquiryRoutes } from './server/routes.ts'

registerFactKinds(inquiryFacts)
followPublications('inquiries', followAnswerPublication)
registerIndex(answerIndex)
registerContacts(inquiryContacts)
registerBookletPart(inquiryBooklet)

export const inquiriesModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions: inquiryPermissions,
  problems: inquiryProblems.texts,
  routes: inquiryRoutes,
  listeners: [openCaseOfQuestion, doMessage],
  portal: mountInquiryPages,
  // Questions go in; of a question only how far it is and its answer can be read, by its code.
  portalRights: [
    {
      table: 'inquiries.question',
      read: [
        'id',
        'code',
        'submission_key',
        'organisation_name',
        'received_at',
        'state',
        'due_on',
        'asked',
        'answer',
        'basis',
        'answered_on',
        'refusal',
        'go_to',
        'may_ask_again',
        'rated',
      ],
      insert: true,
    },
    { table: 'inquiries.message', read: ['submission_key'], insert: true },
    { table: 'inquiries.message_file', insert: true },
    { table: 'inquiries.answer_file', read: 'all' },
    { table: 'inquiries.firm_question', read: 'all' },
    { table: 'inquiries.published_answer', read: 'all' },
    { table: 'inquiries.routing_word', read: ['word', 'organisation_id', 'organisation_name'] },
  ],
}
