import { newId } from '#base/ids/index.ts'
import {
  acceptApplication,
  addMediator,
  addRoom,
  bookRoom,
  registerApplication,
  sendList,
} from '#domains/mediation/contract/index.ts'
import type { Stage } from '../stage.ts'
import { passUnitReview } from './seek-opinions.ts'

/** A bureau makes its mediators and its room public, takes two applications and accepts one of them. */
export async function mediateDisputes(stage: Stage): Promise<void> {
  stage.at('2020-12-11')
  const organisationId = stage.units.get('郑州市金水区城市综合执法局')!
  const clerk = await stage.of('金水区', 'reportingClerk')
  for (const [name, areas] of [
    ['演示调解员甲', ['urbanManagement', 'property']],
    ['演示调解员乙', ['consumerRights', 'property']],
  ] as const)
    await clerk.call(addMediator, {
      body: { organisationId, content: { name, post: '演示职务', areas: [...areas], validFrom: '2020-12-11' } },
    })
  const room = { name: '演示调解室', place: '演示路 1 号二楼', hours: '工作日 9:00—17:00', seats: 8, isStepFree: true }
  const { id: roomId } = await clerk.call(addRoom, { body: { organisationId, content: room } })
  for (const list of ['mediators', 'rooms'] as const) {
    const params = { organisationId, list }
    const { publicationId } = await clerk.call(sendList, { params, body: { effectiveOn: '2020-12-11' } })
    await passUnitReview(stage, '金水区', publicationId)
  }
  const purpose = '演示业主与演示物业公司电梯纠纷'
  await clerk.call(bookRoom, { params: { roomId }, body: { day: '2020-12-30', from: '09:30', minutes: 90, purpose } })
  const first = await clerk.call(registerApplication, {
    body: { organisationId, submissionKey: newId(), source: 'counter', content: liftDispute },
  })
  await clerk.call(acceptApplication, {
    params: { applicationId: first.id },
    body: { revision: first.revision, toldParties: true },
  })
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
