import { newId } from '#base/ids/index.ts'
import { adviceCases, guidanceCases, guidancePapers } from '#domains/guidance/contract/index.ts'
import type { Case } from '#platform/procedures/contract/index.ts'
import type { Player, Stage } from '../stage.ts'
import { actOnCase as act, issuePaper } from './act-on-case.ts'

const unit = '郑州市城市管理局'

/** A 约谈 that a leader approved, one that was serious and went to enforcement, one that waits, and a written advice. */
export async function guideFirms(stage: Stage): Promise<void> {
  stage.at('2020-12-10')
  const organisationId = stage.units.get(unit)!
  const clerk = await stage.of(unit, 'reportingClerk')
  const reviewer = await stage.of(unit, 'reviewer')
  const leader = await stage.player('leader')
  await interview(stage, clerk, leader, organisationId)
  await transfer(clerk, reviewer, organisationId)
  await writeAdvice(clerk, reviewer, leader, organisationId)
  stage.at('2020-12-18')
  const waiting = await open(clerk, organisationId, '演示夜市摊位', {
    mode: 'suggestion',
    topic: '夜市油烟净化',
    words: '演示：请加装净化装置，每月清洗一次并留记录。',
  })
  await act(guidanceCases, clerk, waiting, 'propose')
}

async function interview(stage: Stage, clerk: Player, leader: Player, organisationId: string): Promise<void> {
  const topic = '渣土车辆冲洗'
  const words = '演示：约请面谈，说明车辆冲洗设施的整改安排。'
  let one = await open(clerk, organisationId, '演示运输公司', {
    mode: 'interview',
    topic,
    words,
    followUpOn: '2020-12-17',
    interviewAt: '2020年12月14日上午9时',
    interviewPlace: '演示路1号2楼会议室',
    interviewContact: '演示联系人，0371-00000000',
  })
  one = await act(guidanceCases, clerk, one, 'propose')
  await act(guidanceCases, leader, one, 'approveInterview', { opinion: '演示：同意约谈' })
  const paper = await issuePaper(guidancePapers, clerk, { kind: 'case', id: one.id }, 'interview', '2020-12-10')
  await clerk.call(guidancePapers.endpoints.recordDelivery, {
    params: { paperId: paper.id },
    body: { delivery: { way: 'direct', recipient: '演示负责人', receivedOn: '2020-12-10' } },
  })
  stage.at('2020-12-17')
  await act(guidanceCases, clerk, one, 'followUp', { on: '2020-12-17', found: '演示：冲洗设施已经安装。' })
}

async function transfer(clerk: Player, reviewer: Player, organisationId: string): Promise<void> {
  const one = await open(clerk, organisationId, '演示建材商行', {
    mode: 'exhortation',
    topic: '占道堆放建材',
    words: '演示：请当天清走，不要占用盲道。',
  })
  const proposed = await act(guidanceCases, clerk, one, 'proposeTransfer', {
    violation: '演示：多次占用盲道堆放建材',
    reason: '演示：已造成行人受伤，情节严重',
    toBody: '演示综合执法支队',
  })
  await act(guidanceCases, reviewer, proposed, 'approveTransfer', { caseNumber: '演示立〔2020〕1号' })
}

async function writeAdvice(clerk: Player, reviewer: Player, leader: Player, organisationId: string): Promise<void> {
  let one = await clerk.call(adviceCases.endpoints.open, {
    body: {
      organisationId,
      title: '台阶上摆花箱要不要办手续',
      content: {
        facts: '演示：花店拟在自有台阶上摆放花箱两只，不伸出台阶。',
        opinion: '演示：不占用人行道的，不需要办理手续。',
        scope: '演示：仅适用于演示路 1 号门前台阶。',
        basis: '演示依据第一条',
        validFrom: '2020-12-10',
        validUntil: '2021-12-09',
      },
      parties: [{ role: 'counterparty', kind: 'organisation', name: '演示花店' }],
      clientKey: newId(),
    },
  })
  one = await act(adviceCases, clerk, one, 'submit')
  one = await act(adviceCases, reviewer, one, 'review', { opinion: '演示：事实清楚，同意' })
  await act(adviceCases, leader, one, 'sign')
  await issuePaper(guidancePapers, clerk, { kind: 'advice', id: one.id }, 'written-advice', '2020-12-17')
}

function open(clerk: Player, organisationId: string, name: string, content: Content): Promise<Case> {
  return clerk.call(guidanceCases.endpoints.open, {
    body: {
      organisationId,
      title: content.topic,
      content,
      parties: [{ role: 'counterparty', kind: 'organisation', name }],
      clientKey: newId(),
    },
  })
}

interface Content {
  readonly [name: string]: unknown
  readonly mode: 'interview' | 'exhortation' | 'suggestion'
  readonly topic: string
  readonly words: string
}
