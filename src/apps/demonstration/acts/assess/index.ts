import type { Stage } from '../../stage.ts'
import { decideOpenPoints } from './decide-open-points.ts'
import type { Graded } from './graded.ts'
import { judgeCriteria } from './judge-criteria.ts'
import { noteMarks } from './note-marks.ts'
import { proposeResults } from './propose-results.ts'
import { recordFindings } from './record-findings.ts'
import { scoreReports } from './score-reports.ts'
import { surveyPeople } from './survey-people.ts'
import { testPeople } from './test-people.ts'

/** The assessment of 2020 up to the 28th of December: G1–G8 decided, G9 and G10 under way. */
export async function assess(stage: Stage, graded: Graded, complete: ReadonlySet<string>): Promise<void> {
  await judgeCriteria(stage, graded)
  await surveyPeople(stage, graded)
  await decideOpenPoints(stage, graded)
  await testPeople(stage, graded)
  await noteMarks(stage, graded)
  await scoreReports(stage, graded)
  await recordFindings(stage, graded, complete)
  await proposeResults(stage, graded, complete)
}
