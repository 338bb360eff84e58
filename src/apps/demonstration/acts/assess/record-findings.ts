import { recordFinding, type RowFacts } from '#domains/assessment/contract/index.ts'
import { chanceOf, diligenceOf } from '../../chance.ts'
import { inParallel } from '../../in-parallel.ts'
import type { Stage } from '../../stage.ts'
import type { Graded } from './graded.ts'

type Awards = NonNullable<RowFacts['award']>

/** G6 and G8, what was not done at all, and G9 where the unit has handed in everything: what the office read in the submissions and counted. */
export async function recordFindings(stage: Stage, graded: Graded, complete: ReadonlySet<string>): Promise<void> {
  stage.at('2020-12-22', '15:00:00')
  const handed = (code: string) => graded.asked(code).filter((unit) => graded.hasHandedIn(code, unit))
  await inParallel(handed('G6'), (unit) =>
    find(stage, graded, 'G6', unit, trained(unit), '按骨干名册与培训考试记录核对'),
  )
  await inParallel(handed('G8'), (unit) =>
    find(stage, graded, 'G8', unit, { award: awardOf(unit) }, '全省征集活动结果（演示）'),
  )
  for (const code of ['G1', 'G3', 'G6'])
    await inParallel(
      graded.asked(code).filter((unit) => !graded.hasHandedIn(code, unit)),
      (unit) => find(stage, graded, code, unit, { carriedOut: false }, '平台未见报送，向单位核实，没有开展'),
    )
  for (const code of ['G9a', 'G9b'])
    await inParallel(
      handed(code).filter((unit) => complete.has(unit)),
      (unit) => find(stage, graded, code, unit, { present: itemsOf(graded, code) }, '两项材料均已报送'),
    )
}

async function find(
  stage: Stage,
  graded: Graded,
  code: string,
  unit: string,
  facts: Pick<RowFacts, 'carriedOut' | 'completed' | 'total' | 'award' | 'present'>,
  remark: string,
): Promise<void> {
  const office = await stage.player(chanceOf('核对', code, unit).pick(['office', 'office2']))
  await office.call(recordFinding, {
    params: graded.params(code, unit),
    body: { revision: 0, facts, method: 'supervisionPlatform', remark, foundOn: '2020-12-22' },
  })
}

function trained(unit: string): { completed: number; total: number } {
  const chance = chanceOf('骨干', unit)
  const total = chance.integer(18, 40)
  const missing = chance.happens(diligenceOf(unit)) ? 0 : chance.integer(1, Math.floor(total / 2))
  return { completed: total - missing, total }
}

function awardOf(unit: string): Awards {
  const drawn = chanceOf('征集', unit).integer(0, 99)
  return drawn < 15 ? 'first' : drawn < 40 ? 'second' : drawn < 70 ? 'third' : 'none'
}

function itemsOf(graded: Graded, code: string): string[] {
  const { grading } = graded.row(code)
  return grading?.kind === 'presence' ? grading.items.map((item) => item.id) : []
}
