import { listRiskPoints } from '#domains/risk-prevention/contract/index.ts'
import {
  announceSelection,
  beginTypicalCase,
  castBallot,
  closeJudging,
  createSelection,
  decideTie,
  listBallots,
  listPossibleJudges,
  nominateCase,
  openSelection,
  proposedAwards,
  proposedCriteria,
  saveTypicalCase,
  showBallot,
  showSelection,
  startJudging,
} from '#domains/typical-cases/contract/index.ts'
import { passReview } from './publish.ts'
import type { Player, Stage } from '../stage.ts'

const work = 'risk-prevention.point'
const judges = ['expert1', 'expert2', 'expert3']
const headings = ['一张提示卡放在门口', '先约定日期，再来回访', '夜里多走一趟']
const names: ReadonlySet<string> = new Set(['演示专家甲', '演示专家乙', '演示专家丙'])

/** The office holds a contest: three cases of two units, judged blind by three experts, two of them equal; the result is public. */
export async function selectCases(stage: Stage): Promise<void> {
  stage.at('2020-12-11', '14:00:00')
  const office = await stage.player('office')
  const { id: selectionId } = await office.call(createSelection, {
    body: {
      organisationId: stage.units.get('郑州市')!,
      title: '2020 年典型案例评选（演示）',
      year: 2020,
      works: [work],
      nominateFrom: '2020-12-11',
      nominateUntil: '2020-12-18',
      casesPerUnit: 2,
      criteria: [...proposedCriteria],
      awards: [...proposedAwards],
    },
  })
  const params = { selectionId }
  await office.call(openSelection, { params, body: { revision: 1 } })
  await nominate(await stage.of('金水区', 'reportingClerk'), selectionId, '郑州市金水区城市综合执法局', stage, 2)
  await nominate(await stage.of('郑州市城市管理局', 'reportingClerk'), selectionId, '郑州市城市管理局', stage, 1)
  stage.at('2020-12-18', '17:00:00')
  const experts = await Promise.all(judges.map((username) => stage.player(username)))
  await judge(office, selectionId, experts)
  stage.at('2020-12-21', '15:00:00')
  const closed = await office.call(showSelection, { params })
  let result = await office.call(closeJudging, { params, body: { revision: closed.revision } })
  for (const tie of result.ties)
    result = await office.call(decideTie, {
      params,
      body: { revision: result.revision, nominationIds: tie, reason: '演示：经评委合议，按推广价值确定先后' },
    })
  const announced = await office.call(announceSelection, { params, body: { revision: result.revision } })
  stage.at('2020-12-21', '16:30:00')
  await passReview(stage, announced.publicationId!)
}

/** Cases of what a unit has written down, with every part plainly invented. */
async function nominate(clerk: Player, selectionId: string, unit: string, stage: Stage, count: number): Promise<void> {
  const organisationId = stage.units.get(unit)!
  const { items } = await clerk.call(listRiskPoints, { query: { organisationId, pageSize: count } })
  for (const [place, { id: recordId, name }] of items.entries()) {
    const begun = await clerk.call(beginTypicalCase, { body: { work, recordId } })
    const shown = {
      situation: `演示：辖区“${name}”多发，群众有反映。`,
      practice: '演示：逐户上门说明，发放提示卡，约定改正时间，到期回访。',
      effect: '演示：同类情况明显减少，没有发生新的投诉。',
    }
    const { id } = await clerk.call(saveTypicalCase, {
      params: { typicalCaseId: begun.id },
      body: {
        revision: begun.revision,
        title: `演示案例：${headings[place + (count === 1 ? 2 : 0)]}`,
        original: shown,
        shown,
        hidden: begun.hidden,
      },
    })
    await clerk.call(nominateCase, { params: { selectionId }, body: { typicalCaseId: id } })
  }
}

async function judge(office: Player, selectionId: string, experts: readonly Player[]): Promise<void> {
  const params = { selectionId }
  const { revision } = await office.call(showSelection, { params })
  const people = await office.call(listPossibleJudges, { params })
  const judgeIds = people.filter(({ name }) => names.has(name)).map(({ id }) => id)
  await office.call(startJudging, { params, body: { revision, judgeIds } })
  for (const expert of experts) {
    const { items } = await expert.call(listBallots, { query: { open: 'yes' } })
    for (const { id, label } of items) {
      const ballot = await expert.call(showBallot, { params: { ballotId: id } })
      const points = ballot.criteria.map(() => (label === '案例01' ? 92 : 86))
      await expert.call(castBallot, { params: { ballotId: id }, body: { revision: ballot.revision, points } })
    }
  }
}
