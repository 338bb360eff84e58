import { newId } from '#base/ids/index.ts'
import { inquiryCases, inquiryIntake, putRoutingWord, sendAnswer } from '#domains/inquiries/contract/index.ts'
import type { Case } from '#platform/procedures/contract/index.ts'
import type { Player, Stage } from '../stage.ts'
import { actOnCase as act } from './act-on-case.ts'
import { takeTable } from './take-table.ts'
import { passUnitReview } from './seek-opinions.ts'

const unit = '郑州市城市管理局'
const { endpoints } = inquiryCases
const workOrders = [
  '演示工单 2201,演示来电人丁,13800000002,演示：店门口的共享单车请谁来清？,是',
  '演示工单 2202,演示来电人戊,,演示：装修垃圾放到哪里有人收？,否',
]

/** Words that lead to a bureau; one question answered and made public, one waiting for review, two from a hotline, one just come. */
export async function answerQuestions(stage: Stage): Promise<void> {
  stage.at('2020-12-14')
  const organisationId = stage.units.get(unit)!
  const office = await stage.of('郑州市', 'cityOffice')
  for (const word of ['占道', '花箱', '油烟', '招牌', '停车'])
    await office.call(putRoutingWord, { body: { word, organisationId } })
  const clerk = await stage.of(unit, 'reportingClerk')
  const reviewer = await stage.of(unit, 'reviewer')
  const done = await ask(clerk, organisationId, '店门口能不能摆花箱', true)
  const drafted = await draft(clerk, done, {
    answer: '演示答复：花箱摆在自己的台阶以内、不占用人行道的，不用办手续；占用人行道的，请先到演示综合窗口咨询。',
    publicQuestion: '店门口能不能摆花箱？',
  })
  stage.at('2020-12-16')
  await act(inquiryCases, reviewer, drafted, 'approve')
  const { publicationId } = await clerk.call(sendAnswer, { params: { caseId: done.id } })
  await passUnitReview(stage, unit, publicationId!)
  stage.at('2020-12-24')
  const second = await ask(clerk, organisationId, '换招牌要不要先申请', true)
  await draft(clerk, second, {
    answer: '演示答复：请先核对招牌的位置和尺寸，再到演示综合窗口办理。',
    publicQuestion: '',
  })
  stage.at('2020-12-22')
  await takeTable(clerk, inquiryIntake, {
    organisationId,
    source: 'hotline12345',
    name: '演示12345咨询工单.csv',
    table: ['工单编号,来电人,联系电话,咨询内容,是否公开', ...workOrders].join('\n'),
  })
  stage.at('2020-12-28')
  await ask(clerk, organisationId, '夜市几点可以出摊', false)
}

function ask(clerk: Player, organisationId: string, title: string, mayPublish: boolean): Promise<Case> {
  return clerk.call(endpoints.open, {
    body: {
      organisationId,
      title,
      intakeSource: '电话',
      content: { question: `演示：${title}？`, mayPublish },
      parties: [],
      uploadIds: [],
      clientKey: newId(),
    },
  })
}

async function draft(clerk: Player, one: Case, form: Record<string, string>): Promise<Case> {
  return act(inquiryCases, clerk, await act(inquiryCases, clerk, one, 'accept'), 'draft', form)
}
