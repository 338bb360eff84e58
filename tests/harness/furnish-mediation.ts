import { businessToday } from '#base/clock/index.ts'
import { newId } from '#base/ids/index.ts'
import { furnishPapers } from '#platform/papers/testing/furnish-papers.ts'
import { mediationIntake } from '#domains/mediation/contract/intake.ts'
import {
  acceptApplication,
  addMediator,
  addRoom,
  bookRoom,
  mediationPapers,
  draftQuarterReport,
  registerApplication,
} from '#domains/mediation/contract/index.ts'
import type { SignedIn, TestApplication } from './app.ts'
import { upload } from './upload.ts'

/** A mediator, a room, an appointment, and an application with a paper, of the county. */
export async function furnishMediation(
  app: TestApplication,
  clerk: SignedIn,
  reviewer: SignedIn,
  organisationId: string,
): Promise<void> {
  const mediator = { name: '演示调解员', post: '科员', areas: ['property' as const], validFrom: '2020-01-01' }
  await clerk.call(addMediator, { body: { organisationId, content: mediator } })
  const room = { name: '演示调解室', place: '演示路 1 号', hours: '工作日' }
  const { id: roomId } = await clerk.call(addRoom, { body: { organisationId, content: room } })
  const booking = { day: '2099-12-28', from: '09:00', minutes: 60, purpose: '演示调解' }
  await clerk.call(bookRoom, { params: { roomId }, body: booking })
  const { id } = await clerk.call(registerApplication, {
    body: {
      organisationId,
      submissionKey: newId(),
      source: 'counter',
      content: {
        disputeClass: 'civil',
        area: 'property',
        applicantName: '演示业主',
        respondentName: '演示物业公司',
        facts: '电梯停用三个月',
        request: '修好电梯',
      },
    },
  })
  await furnishCase(app, clerk, organisationId)
  // As the public form would have left it; the form has tests of its own.
  await app.database.pool.query(
    `insert into mediation.application_file (id, application_id, name, media_type, bytes, content)
     values ($1, $2, '演示.pdf', 'application/pdf', 4, '\\x25504446')`,
    [newId(), id],
  )
  await clerk.call(draftQuarterReport, { body: { organisationId, year: 2020, quarter: 1 } })
  await furnishHotline(clerk, reviewer, organisationId)
}

/** A table of work orders and a key, of the county. */
async function furnishHotline(clerk: SignedIn, reviewer: SignedIn, organisationId: string): Promise<void> {
  const table = Buffer.from('工单编号,投诉人,被投诉单位,诉求内容,诉求目的\n演示-1,演示甲,演示商店,没有发货,退款\n')
  const { endpoints } = mediationIntake
  const uploadId = await upload(clerk, '演示工单.csv', table)
  const { id } = await clerk.call(endpoints.beginFile, { body: { organisationId, source: 'hotline12345', uploadId } })
  await clerk.call(endpoints.takeFile, { params: { hotlineFileId: id }, body: { revision: 1 } })
  await reviewer.call(endpoints.issueKey, { body: { organisationId, name: '演示平台', expiresOn: businessToday() } })
}

/** An application that became a case, with a paper of its own. */
async function furnishCase(app: TestApplication, clerk: SignedIn, organisationId: string): Promise<void> {
  const application = await clerk.call(registerApplication, {
    body: {
      organisationId,
      submissionKey: newId(),
      source: 'counter',
      content: {
        disputeClass: 'civil',
        area: 'property',
        applicantName: '演示业主二',
        respondentName: '演示物业公司',
        facts: '停车位漏水',
        request: '修好停车位',
      },
    },
  })
  const { caseId } = await clerk.call(acceptApplication, {
    params: { applicationId: application.id },
    body: { revision: application.revision, toldParties: true },
  })
  await furnishPapers(clerk, mediationPapers, organisationId, { kind: 'case', id: caseId! })
  // As a party would have said it on the portal; the talk has tests of its own.
  await app.database.pool.query(
    `with turn as (insert into mediation.turn (id, case_id, speaker, words, said_at, submission_key)
       values ($1, $2, '申请人', '演示', now(), 'FURNISHED0001') returning id)
     insert into mediation.turn_file (id, turn_id, name, media_type, bytes, content)
     select $3, turn.id, '演示.pdf', 'application/pdf', 4, '\\x25504446' from turn`,
    [newId(), caseId, newId()],
  )
}
