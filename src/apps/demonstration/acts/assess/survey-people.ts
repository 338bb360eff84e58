import { bindSurveys, listBoundSurveys } from '#domains/assessment/contract/index.ts'
import {
  addRespondents,
  closeSurvey,
  listRespondents,
  openSurvey,
  recordCall,
  type CallOutcome,
} from '#platform/surveys/contract/index.ts'
import { chanceOf, diligenceOf } from '../../chance.ts'
import { inParallel } from '../../in-parallel.ts'
import type { Player, Stage } from '../../stage.ts'
import type { Graded } from './graded.ts'

const people = 10

/** G4: each unit names ten, a caller asks them, the survey is closed. */
export async function surveyPeople(stage: Stage, graded: Graded): Promise<void> {
  const office = await stage.player('office')
  const surveyor = await stage.player('surveyor')
  const units = graded.asked('G4').filter((unit) => graded.hasHandedIn('G4', unit))
  const rowId = graded.row('G4').id
  stage.at('2020-10-12')
  await office.call(bindSurveys, {
    params: { rowId },
    body: { organisationIds: units.map((unit) => stage.units.get(unit)!), closesOn: '2020-11-20' },
  })
  const { items } = await office.call(listBoundSurveys, { query: { rowId, pageSize: 200 } })
  const surveyOf = new Map(items.map((survey) => [survey.organisationName, survey.id]))
  stage.at('2020-10-14')
  await inParallel(units, async (unit) => {
    const clerk = await stage.of(unit, 'reportingClerk')
    const params = { surveyId: surveyOf.get(unit)! }
    await clerk.call(addRespondents, { params, body: { respondents: namedBy(unit, graded.units.indexOf(unit)) } })
    await office.call(openSurvey, { params })
  })
  stage.at('2020-11-03')
  await inParallel(units, (unit) => callAll(surveyor, surveyOf.get(unit)!, unit))
  stage.at('2020-11-23')
  await inParallel(units, (unit) => office.call(closeSurvey, { params: { surveyId: surveyOf.get(unit)! } }))
}

/** No telephone number in Zhengzhou begins with 0: nobody can be reached under these. */
function namedBy(unit: string, place: number) {
  return Array.from({ length: people }, (_, index) => ({
    label: `演示企业${String(index + 1).padStart(2, '0')}（${unit}）负责人`,
    phone: `0371-00${String(place + 10).padStart(2, '0')}${String(index + 1).padStart(4, '0')}`,
    informedOn: '2020-10-13',
  }))
}

async function callAll(surveyor: Player, surveyId: string, unit: string): Promise<void> {
  const { items } = await surveyor.call(listRespondents, { params: { surveyId } })
  const chance = chanceOf('调查', unit)
  const liked = 84 + Math.round(diligenceOf(unit) * 10)
  for (const [index, { id }] of items.entries())
    for (const outcome of outcomesOf(chance.integer(0, 99), index)) {
      const answers = { awareness: liked + chance.integer(-6, 4), satisfaction: liked + chance.integer(-3, 6) }
      const body = outcome === 'answered' ? { outcome, answers } : { outcome }
      await surveyor.call(recordCall, { params: { surveyId, respondentId: id }, body })
    }
}

/** Nearly everybody answers; one in twenty-five numbers does not exist, some are reached only at the second call. */
function outcomesOf(drawn: number, index: number): CallOutcome[] {
  if (drawn < 4 && index > 0) return ['outOfService']
  if (drawn < 8) return ['declined']
  return drawn < 16 ? ['notConnected', 'answered'] : ['answered']
}
