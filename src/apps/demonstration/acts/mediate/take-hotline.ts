import {
  acceptApplication,
  listApplications,
  mediationCases,
  mediationIntake,
  refuseApplication,
} from '#domains/mediation/contract/index.ts'
import type { Stage } from '../../stage.ts'
import { takeTable } from '../take-table.ts'
import type { Bureau } from './bureau.ts'
import type { Walk } from './walk-case.ts'

const header = '工单编号,投诉人,联系电话,被投诉单位,诉求内容,诉求目的,涉及金额,诉求类别'
const rows = [
  '演示工单 1101,演示来电人甲,13800000000,演示洗衣店,洗坏一件外套，商量没有结果,赔偿 300 元,300,消费者权益保护',
  '演示工单 1102,演示来电人乙,,演示装修公司,法院已经立案的装修合同,尽快解决,,其他',
  '演示工单 1103,演示来电人丙,13800000001,演示商场,购物后赠品没有给,补发赠品,,消费者权益保护',
]

/** Work orders of a hotline: one settled, one refused with where to go, one still to be decided; the replies go back by number. */
export async function takeHotline(stage: Stage, { clerk, organisationId }: Bureau, walk: Walk): Promise<void> {
  stage.at('2020-12-22')
  await takeTable(clerk, mediationIntake, {
    organisationId,
    source: 'hotline12345',
    name: '演示12345工单.csv',
    table: [header, ...rows].join('\n'),
  })
  const [coat, lawsuit] = await Promise.all(
    ['演示工单 1101', '演示工单 1102'].map(
      async (q) => (await clerk.call(listApplications, { query: { q, pageSize: 10 } })).items[0]!,
    ),
  )
  await clerk.call(refuseApplication, {
    params: { applicationId: lawsuit!.id },
    body: { revision: lawsuit!.revision, reason: '法院已经立案', goTo: ['court'] },
  })
  const { caseId } = await clerk.call(acceptApplication, {
    params: { applicationId: coat!.id },
    body: { revision: coat!.revision, toldParties: true },
  })
  const one = await clerk.call(mediationCases.endpoints.show, { params: { caseId: caseId! } })
  stage.at('2020-12-23')
  const settled = await walk.agree(await walk.talk(one, '2020-12-23'), '洗衣店当场赔偿 300 元', [], '2020-12-23')
  await walk.rate(settled, { heard: 'yes', respected: 'yes', understood: 'yes' })
}
