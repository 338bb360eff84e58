import { drawTest, enterTestScores } from '#domains/assessment/contract/index.ts'
import { chanceOf, diligenceOf } from '../../chance.ts'
import { inParallel } from '../../in-parallel.ts'
import type { Stage } from '../../stage.ts'
import type { Graded } from './graded.ts'

const heldOn = '2020-12-11'

/** G7: ten people of each unit are drawn from its roster and sit a written test. */
export async function testPeople(stage: Stage, graded: Graded): Promise<void> {
  const office = await stage.player('office2')
  const units = graded.asked('G7')
  stage.at('2020-12-08')
  const tests = new Map<string, Awaited<ReturnType<typeof draw>>>()
  const draw = (unit: string) =>
    office.call(drawTest, {
      params: graded.params('G7', unit),
      body: { seed: '2020120809', size: 10, heldOn, roster: rosterOf(unit) },
    })
  await inParallel(units, async (unit) => void tests.set(unit, await draw(unit)))
  stage.at(heldOn, '17:00:00')
  await inParallel(units, async (unit) => {
    const { id, revision, people, size } = tests.get(unit)!
    const chance = chanceOf('测试', unit)
    const known = 82 + Math.round(diligenceOf(unit) * 11)
    const scores = people.slice(0, size).map(({ number }) => ({ number, score: known + chance.integer(-7, 6) }))
    await office.call(enterTestScores, { params: { testId: id }, body: { revision, scores } })
  })
}

function rosterOf(unit: string) {
  return Array.from({ length: 24 }, (_, index) => ({
    number: String(index + 1).padStart(3, '0'),
    name: `演示执法人员${String(index + 1).padStart(2, '0')}（${unit}）`.slice(0, 40),
    category: index < 8 ? '法制骨干' : '执法人员',
  }))
}
