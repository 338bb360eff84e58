import { businessToday } from '#base/clock/index.ts'
import {
  createSelection,
  nominateCase,
  openSelection,
  proposedAwards,
  proposedCriteria,
  startJudging,
} from '#domains/typical-cases/contract/index.ts'
import { writeCase } from '#domains/typical-cases/tests/write-case.ts'
import type { SignedIn, TestApplication } from './app.ts'

/** A contest of the county with a nominated case and a judge's ballot to come. */
export async function furnishCaseSelections(
  app: TestApplication,
  clerk: SignedIn,
  organisationId: string,
): Promise<void> {
  const organiser = await app.signInAs('演示评选组织者', { role: 'supervisor', organisationId })
  const judge = await app.signInAs('演示评委申', { role: 'expert', organisationId })
  const bureauId = await app.createOrganisation('本区演示参评局', 'department', organisationId)
  const { id: selectionId } = await organiser.call(createSelection, {
    body: {
      organisationId,
      title: '本区案例评选',
      year: 2020,
      nominateFrom: businessToday(),
      nominateUntil: '2099-12-31',
      casesPerUnit: 3,
      criteria: [...proposedCriteria],
      awards: [...proposedAwards],
    },
  })
  const params = { selectionId }
  await organiser.call(openSelection, { params, body: { revision: 1 } })
  const typicalCaseId = await writeCase(app.database.pool, bureauId, '本区演示案例')
  await clerk.call(nominateCase, { params, body: { typicalCaseId } })
  await organiser.call(startJudging, { params, body: { revision: 2, judgeIds: [judge.personId] } })
}
