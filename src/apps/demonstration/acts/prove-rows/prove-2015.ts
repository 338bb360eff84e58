import { mediationCases } from '#domains/mediation/contract/index.ts'
import { documentRecord } from '#domains/normative-documents/contract/index.ts'
import type { Programme } from '#domains/programmes/contract/index.ts'
import type { Player, Stage } from '../../stage.ts'
import { guideByDocument } from '../guide-by-document.ts'
import { addMediators, publishList } from '../mediate/registers.ts'
import { disputes } from '../mediate/disputes.ts'
import { walkOf } from '../mediate/walk-case.ts'
import { tellCase } from '../tell-case.ts'
import { handInProven } from './hand-in-proven.ts'

const unit = '惠济区城市管理执法局'

/** 惠政办〔2015〕13号 二、四.3、六: one bureau guides, mediates and tells of it; the rows fill from what it did. */
export async function prove2015(stage: Stage, programme: Programme): Promise<void> {
  const organisationId = stage.units.get(unit)!
  const clerk = await stage.of(unit, 'reportingClerk')
  const reviewer = await stage.of(unit, 'reviewer')
  stage.at('2015-05-22')
  await register(clerk, organisationId, '惠济区城市管理执法局推行行政指导的意见（演示）', 'guidanceRules', 1)
  await register(clerk, organisationId, '惠济区城市管理执法局行政调解工作办法（演示）', 'mediationRules', 2)
  stage.at('2015-05-25')
  const guided = await guideByDocument(clerk, reviewer, {
    organisationId,
    firm: '演示早餐店',
    mode: 'suggestion',
    topic: '早餐摊点垃圾日产日清',
    words: '演示：备两只带盖的桶，收摊时自行清运到指定地点。',
    on: '2015-05-25',
  })
  stage.at('2015-05-27')
  await tellCase(stage, clerk, unit, {
    work: 'guidance.visit',
    recordId: guided.id,
    title: '两只桶解决的早餐摊垃圾',
    practice: '先讲清道理，再一起选桶的位置，约定收摊时间。',
    effect: '对方自愿采纳，一周后回看保持整洁。',
  })
  await mediate(stage, clerk, organisationId)
  await handInProven(stage, programme, unit, {
    '2.1': '2015-05-28',
    '2.2': '2015-05-28',
    '2.3': '2015-05-29',
    '4.3': '2015-09-08',
    '6.1': '2015-06-18',
    '6.2': '2015-07-22',
    '6.3': '2015-09-22',
  })
}

async function mediate(stage: Stage, clerk: Player, organisationId: string): Promise<void> {
  stage.at('2015-07-14')
  await addMediators(
    clerk,
    organisationId,
    [{ name: '演示调解员丙', areas: ['urbanManagement', 'consumerRights'] }],
    '2015-07-14',
  )
  await publishList(stage, { clerk, unit, organisationId }, 'mediators', '2015-07-14')
  stage.at('2015-09-08')
  const walk = walkOf(stage, { organisationId, clerk })
  const talked = await walk.talk(await walk.accept(disputes.shelf), '2015-09-08')
  const { id: recordId } = await walk.agree(talked, '各用台阶一半，中间留出通道', [], '2015-09-08')
  stage.at('2015-09-16')
  const { closedOn } = await clerk.call(mediationCases.endpoints.show, { params: { caseId: recordId } })
  if (!closedOn) throw new Error('演示数据：2015 年的调解没有办结')
  await tellCase(stage, clerk, unit, {
    work: 'mediation.case',
    recordId,
    title: '一处台阶，两家店',
    practice: '到现场量好尺寸，请双方各画一张图，再对照着谈。',
    effect: '当天签署，各自按图摆放。',
  })
}

function register(
  clerk: Player,
  organisationId: string,
  title: string,
  documentKind: 'guidanceRules' | 'mediationRules',
  number: number,
) {
  return clerk.call(documentRecord.endpoints.create, {
    body: {
      organisationId,
      occurredOn: '2015-05-22',
      title,
      fields: { documentKind, documentNumber: `演示〔2015〕${number}号` },
    },
  })
}
