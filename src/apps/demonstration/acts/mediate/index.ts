import { businessNow } from '#base/clock/index.ts'
import { newId } from '#base/ids/index.ts'
import { acceptApplication, bookRoom, registerApplication } from '#domains/mediation/contract/index.ts'
import { tellWaitingOutsiders } from '#platform/notifications/index.ts'
import type { Stage } from '../../stage.ts'
import { bureau, district, type Bureau } from './bureau.ts'
import { playAutumn } from './play-autumn.ts'
import { playSummer } from './play-summer.ts'
import { addDemonstrationRoom, addMediators, publishList } from './registers.ts'
import { reportQuarter } from './report-quarter.ts'
import { takeHotline } from './take-hotline.ts'
import { walkOf } from './walk-case.ts'

/**
 * Half a year of a bureau that mediates: its mediators and its room made public, two quarters of cases that end in every way there
 * is, work orders of a hotline with their replies, what parties thought, a quarter's report, three cases told to others.
 */
export async function mediateDisputes(stage: Stage): Promise<void> {
  const { roomId, ...own } = await register(stage)
  const walk = walkOf(stage, own)
  await playSummer(stage, walk, own)
  await reportQuarter(stage, own)
  await playAutumn(stage, walk)
  await takeHotline(stage, own, walk)
  await playLatest(stage, own, roomId)
}

async function register(stage: Stage): Promise<Bureau & { readonly roomId: string }> {
  const validFrom = '2020-06-15'
  stage.at(validFrom)
  const organisationId = stage.units.get(bureau)!
  const clerk = await stage.of(district, 'reportingClerk')
  await addMediators(
    clerk,
    organisationId,
    [
      { name: '演示调解员甲', areas: ['urbanManagement', 'property'] },
      { name: '演示调解员乙', areas: ['consumerRights', 'property'] },
    ],
    validFrom,
  )
  const roomId = await addDemonstrationRoom(clerk, organisationId)
  for (const list of ['mediators', 'rooms'] as const)
    await publishList(stage, { clerk, unit: district, organisationId }, list, validFrom)
  return { organisationId, clerk, roomId }
}

/** What waits on the last working days: one accepted with its room booked, one to be decided. */
async function playLatest(stage: Stage, { organisationId, clerk }: Bureau, roomId: string): Promise<void> {
  stage.at('2020-12-11')
  const purpose = '演示业主与演示物业公司电梯纠纷'
  await clerk.call(bookRoom, { params: { roomId }, body: { day: '2020-12-30', from: '09:30', minutes: 90, purpose } })
  const first = await clerk.call(registerApplication, {
    body: { organisationId, submissionKey: newId(), source: 'counter', content: liftDispute },
  })
  await clerk.call(acceptApplication, {
    params: { applicationId: first.id },
    body: { revision: first.revision, toldParties: true },
  })
  // As the worker does each minute: by now the applicant has been told.
  await tellWaitingOutsiders(stage.database.db, businessNow())
  stage.at('2020-12-24')
  await clerk.call(registerApplication, {
    body: {
      organisationId,
      submissionKey: newId(),
      source: 'hotline12345',
      sourceNumber: '演示工单 0001',
      content: fineDispute,
    },
  })
}

const liftDispute = {
  disputeClass: 'civil' as const,
  area: 'property' as const,
  applicantName: '演示业主',
  applicantContact: '13800000000',
  wantsNotices: true,
  respondentName: '演示物业公司',
  facts: '电梯停用三个月，多次反映没有修。',
  request: '一个月内修好电梯',
}

const fineDispute = {
  disputeClass: 'administrative' as const,
  area: 'urbanManagement' as const,
  applicantName: '演示小饭馆',
  respondentName: '演示街道办事处',
  facts: '对演示决定书里的金额有不同意见，想协商。',
  request: '重新商量金额和期限',
  amountFen: 50_000,
  actName: '演示决定书第 1 号',
  actMadeOn: '2020-12-14',
  actKnownOn: '2020-12-15',
  actTold: true,
}
