import { newId } from '#base/ids/index.ts'
import { startReport, writeInstruction } from '#domains/oversight/contract/index.ts'
import { giveBurdenOpinion } from '#domains/programmes/contract/index.ts'
import {
  addPilot,
  createBatch,
  GuidanceMode,
  PublicityChannel,
  recordGuidance,
  recordPublicity,
  saveRiskPoint,
  writeLetter,
} from '#domains/risk-prevention/contract/index.ts'
import { parkingPoint } from '#domains/risk-prevention/tests/build-department.ts'
import { beginTypicalCase } from '#domains/typical-cases/contract/index.ts'
import { createPlan } from '#domains/supervision/contract/index.ts'
import type { SignedIn, TestApplication } from './app.ts'
import { furnishCaseFileReviews } from './furnish-case-file-reviews.ts'
import { furnishCaseSelections } from './furnish-case-selections.ts'
import { furnishContactCalendar } from './furnish-contact-calendar.ts'
import { furnishCounterparties } from './furnish-counterparties.ts'
import { furnishExemptions } from './furnish-exemptions.ts'
import { furnishGuidance } from './furnish-guidance.ts'
import { furnishInquiries } from './furnish-inquiries.ts'
import { furnishMediation } from './furnish-mediation.ts'
import { furnishRecords } from './furnish-records.ts'

/** Who works in the county, the bureau below it, and a programme that the county issued itself. */
export interface County {
  readonly id: string
  readonly bureauId: string
  readonly programmeId: string
  readonly clerk: SignedIn
}

/** Records of the domains that work beside programmes: a check, a line of the leader, a draft report, an opinion, a batch. */
export async function furnishDomains(app: TestApplication, county: County): Promise<void> {
  const { id: organisationId, bureauId, programmeId, clerk } = county
  const supervisor = await app.signInAs('演示督导卯', { role: 'supervisor', organisationId })
  const leader = await app.signInAs('演示领导辰', { role: 'leader', organisationId })
  await supervisor.call(createPlan, {
    body: { organisationId, title: '本区随机抽查', kind: 'random', fromOn: '2020-12-28', untilOn: '2020-12-31' },
  })
  await leader.call(writeInstruction, {
    body: { organisationId, ownerOrganisationId: bureauId, text: '请查明', dueOn: '2099-12-31' },
  })
  await clerk.call(startReport, { body: { kind: 'implementation', organisationId, programmeId } })
  await clerk.call(giveBurdenOpinion, {
    body: { page: `/programmes/${programmeId}`, pageTitle: '本区方案', text: '两份材料内容重复' },
  })
  await preventRisk(app, clerk, organisationId, bureauId)
  const reviewer = await app.signInAs('演示审核未', { role: 'reviewer', organisationId })
  await furnishRecords(clerk, reviewer, organisationId)
  await furnishCounterparties(clerk, organisationId)
  await furnishContactCalendar(app, clerk, organisationId, bureauId)
  await furnishExemptions(clerk, organisationId)
  await furnishGuidance(clerk, organisationId)
  await furnishInquiries(app, clerk, organisationId)
  await furnishMediation(app, clerk, reviewer, organisationId)
  await furnishCaseFileReviews(app, organisationId)
  await furnishCaseSelections(app, clerk, organisationId)
}

async function preventRisk(
  app: TestApplication,
  clerk: SignedIn,
  organisationId: string,
  departmentId: string,
): Promise<void> {
  const { id: batchId } = await clerk.call(createBatch, {
    body: { organisationId: departmentId, year: 2020, title: '第一批', focus: '' },
  })
  const riskPointId = newId()
  await clerk.call(saveRiskPoint, {
    params: { batchId, riskPointId },
    body: { revision: 0, content: parkingPoint() },
  })
  await clerk.call(beginTypicalCase, { body: { work: 'risk-prevention.point', recordId: riskPointId } })
  const { measures } = parkingPoint()
  await clerk.call(writeLetter, {
    params: { riskPointId },
    body: {
      receiverId: organisationId,
      measure: measures![0]!.text,
      title: '关于增加车位的建议',
      text: '建议增加车位',
      basis: '演示一路停车难',
      replyOn: '2099-12-31',
    },
  })
  // As if the list had been published: the steps in between have tests of their own.
  await app.database.pool.query(`update risk_prevention.batch set stage = 'guidance' where id = $1`, [batchId])
  const activity = { activity: '本区宣讲', audience: '商户', heldOn: '2020-12-01' }
  await clerk.call(recordPublicity, {
    params: { batchId },
    body: { channel: PublicityChannel.options[0]!, address: 'https://example.invalid/', ...activity },
  })
  const deed = {
    counterpartyName: '演示商户',
    contactTitle: '店主',
    guidedOn: '2020-12-02',
    officers: ['演示执法人员'],
  }
  await clerk.call(recordGuidance, {
    params: { riskPointId },
    body: { mode: GuidanceMode.options[0]!, content: '请停入划定车位', ...deed },
  })
  // As somebody's form would have left it; the form has tests of its own.
  await app.database.pool.query(
    `with booklet as (insert into risk_prevention.booklet (id, code, shop_name, created_at)
       values ($1, 'BKLTCODE0001', '演示商户', now()) returning id)
     insert into risk_prevention.self_report (id, code, submission_key, organisation_id, risk_point_id, point_name,
       booklet_id, shop_name, text, correction, digest, received_at)
     select $2, 'REPTCODE0001', 'furnished', $3, $4, '停车', booklet.id, '演示商户', '内部', '内部', '', now() from booklet`,
    [newId(), newId(), departmentId, riskPointId],
  )
  await app.database.pool.query(
    `insert into risk_prevention.subscription (id, organisation_id, place_id, trade_key, channel, masked, state, created_at)
     values ($1, $2, $2, 'restaurant', 'sms', '139****0000', 'waiting', now())`,
    [newId(), organisationId],
  )
  const pilot = { organisationId, departmentId, year: 2020, stage: 'keyPromotion' as const, reason: '与企业联系密切' }
  await clerk.call(addPilot, { body: pilot })
}
