import { assess } from './acts/assess/index.ts'
import { readGraded } from './acts/assess/graded.ts'
import { closeYear } from './acts/close-year.ts'
import { exemptMinorActs } from './acts/exempt-minor-acts.ts'
import { foundCity } from './acts/found-city.ts'
import { askForTime, handInRunning } from './acts/hand-in-running.ts'
import { handInDue } from './acts/hand-in-year.ts'
import { guideFirms } from './acts/guide-firms.ts'
import { guideTrade } from './acts/guide-trade.ts'
import { importEmailed } from './acts/import-emailed.ts'
import { importLatest } from './acts/import-records/index.ts'
import { instruct } from './acts/instruct.ts'
import { issueProgramme } from './acts/issue-programmes.ts'
import { answerQuestions } from './acts/answer-questions.ts'
import { planVisits } from './acts/plan-visits.ts'
import { mediateDisputes } from './acts/mediate/index.ts'
import { playPastResult } from './acts/past-result.ts'
import { awaitSignature, publishProgramme } from './acts/publish.ts'
import { prove2015 } from './acts/prove-rows/prove-2015.ts'
import { prove2017 } from './acts/prove-rows/prove-2017.ts'
import { preventRisks } from './acts/prevent-risks/index.ts'
import { recordWork } from './acts/record-work.ts'
import { reportCorrection } from './acts/report-correction.ts'
import { reviewFiles } from './acts/review-files.ts'
import { seekOpinions } from './acts/seek-opinions.ts'
import { renameUnit } from './acts/rename-unit.ts'
import { subscribeByTrade } from './acts/subscribe.ts'
import { weighBurden } from './acts/weigh-burden.ts'
import { writeLetterOfAdvice } from './acts/write-letter.ts'
import { selectCases } from './acts/select-cases.ts'
import { supervise } from './acts/supervise.ts'
import { countyNames, departmentNames, zoneNames } from './city.ts'
import type { Programme } from '#domains/programmes/contract/index.ts'
import type { Stage } from './stage.ts'

const addressees = [...countyNames, ...zoneNames, ...departmentNames]
const commerceBureaus = countyNames.map((name) => `${name}商务局`)

/** Whose result of 2020 is fed back before the year ends. The first objects, the second agrees, the others still may. */
const complete: ReadonlySet<string> = new Set(['金水区', '登封市', '郑州经济技术开发区', '郑州市生态环境局'])

/** From the first notice to the last working days of 2020, in the order of the calendar. */
export async function playYears(stage: Stage): Promise<void> {
  await foundCity(stage)
  await playFirstYear(stage)
  await playBeforePlatform(stage)
  const past = await playPastResult(stage, addressees)
  await closeYear(stage, past, '2019-01-31')
  await renameUnit(stage)
  const commerce = await playCommerce(stage)
  await playCity(stage)
  await awaitSignature(stage, commerce, '2020-12-24')
  await importLatest(stage)
}

/** 2015: rows on guidance and mediation fill from the work of one bureau. */
async function playFirstYear(stage: Stage): Promise<void> {
  const programme = await issueProgramme(stage, 2015)
  await prove2015(stage, programme)
  await closeYear(stage, programme, '2015-12-31')
}

/** 2017: what bureaus had sent by e-mail is brought in with the days on which it came. */
async function playBeforePlatform(stage: Stage): Promise<void> {
  const programme = await issueProgramme(stage, 2017)
  await prove2017(stage, programme)
  await importEmailed(stage, programme, commerceBureaus.slice(0, 6))
  await closeYear(stage, programme, '2017-12-29')
}

/** 2019: handed in and received, without grades, for its table has none. */
async function playCommerce(stage: Stage): Promise<Programme> {
  const programme = await issueProgramme(stage, 2019)
  await handInDue(stage, programme, commerceBureaus, '2019-12-31')
  await closeYear(stage, programme, '2019-12-31')
  return programme
}

async function playCity(stage: Stage): Promise<void> {
  const programme = await issueProgramme(stage, 2020)
  await publishProgramme(stage, programme, '2020-06-01')
  await recordWork(stage, addressees)
  await seekOpinions(stage)
  await preventRisks(stage)
  await exemptMinorActs(stage)
  await mediateDisputes(stage)
  await guideFirms(stage)
  await guideTrade(stage)
  await answerQuestions(stage)
  await planVisits(stage)
  await writeLetterOfAdvice(stage)
  await subscribeByTrade(stage)
  await reportCorrection(stage)
  await selectCases(stage)
  await reviewFiles(stage)
  await handInDue(stage, programme, addressees, '2020-12-20', complete)
  await supervise(stage, programme, [...countyNames, ...zoneNames])
  await handInRunning(stage, programme, addressees, complete)
  await askForTime(stage, programme)
  await weighBurden(stage, programme)
  await assess(stage, await readGraded(stage, programme, addressees), complete)
  await instruct(stage)
}
