import { decideCriteria } from '#domains/assessment/contract/index.ts'
import { chanceOf, diligenceOf } from '../../chance.ts'
import { inParallel } from '../../in-parallel.ts'
import type { Stage } from '../../stage.ts'
import type { Graded } from './graded.ts'

/** A reviewer's words for a criterion that is met, and for one that is not. */
type Words = readonly [met: string, notMet: string]

const words: Readonly<Record<string, readonly Words[]>> = {
  G1: [
    ['向内部、社会和行政相对人三方面征求，均有记录', '只在单位内部征求，未见向社会和行政相对人征求的记录'],
    ['官方网站、走访、书面三种方式并用', '只用书面方式征求'],
    ['汇总表逐条写明采纳情况和理由', '两条合理意见没有采纳，也没有写明理由'],
  ],
  G2: [
    ['在政府网站公布，并由办事窗口发放', '只在内部工作群转发，相对人不便知晓'],
    ['风险点、风险等级、防控措施、责任单位齐全', '缺少责任单位'],
    ['措施逐项对应风险点，可以照办', '多项措施表述相同，没有针对性'],
  ],
  G3: [
    ['微信、办事窗口、集中宣讲、宣传册四种方式', '只有微信和宣传册两种方式，不足三种'],
    ['覆盖主要街道和重点行业', '只在机关办事大厅宣传'],
    ['图文并茂，用语通俗', '直接摘抄条文，没有解释'],
  ],
}

/** G1–G3: each criterion is confirmed by one of two named people of the office, with a reason. */
export async function judgeCriteria(stage: Stage, graded: Graded): Promise<void> {
  const days = { G1: '2020-08-12', G2: '2020-08-26', G3: '2020-09-09' }
  for (const [code, day] of Object.entries(days)) {
    stage.at(day, '14:30:00')
    await inParallel(
      graded.asked(code).filter((unit) => graded.hasHandedIn(code, unit)),
      (unit) => judge(stage, graded, code, unit),
    )
  }
}

async function judge(stage: Stage, graded: Graded, code: string, unit: string): Promise<void> {
  const { grading } = graded.row(code)
  if (grading?.kind !== 'criteriaCount') throw new Error(`演示数据：${code} 不按标准个数评定`)
  const chance = chanceOf('标准', code, unit)
  const reviewer = await stage.player(chance.pick(['office', 'office2']))
  const decisions = grading.criteria.map((criterion, index) => {
    const met = isMet(unit, code, index, chance.happens(0.45 + diligenceOf(unit) / 2))
    return { criterion: criterion.id, met, reason: words[code]![index]![met ? 0 : 1] }
  })
  await reviewer.call(decideCriteria, { params: graded.params(code, unit), body: { revision: 0, decisions } })
}

/** The unit that objects does so against one criterion of G1. */
function isMet(unit: string, code: string, index: number, drawn: boolean): boolean {
  return unit === '金水区' && code === 'G1' ? index !== 0 : drawn
}
