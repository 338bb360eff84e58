import {
  closeRound,
  correctDefect,
  createRound,
  drawFiles,
  judgeCorrection,
  listAssignments,
  listDefects,
  listReviewers,
  showAssignment,
  showRound,
  submitScores,
  tellResults,
  type Round,
} from '#domains/case-file-reviews/contract/index.ts'
import { itemsOf } from '#domains/case-file-reviews/domain/index.ts'
import { guidancePapers } from '#domains/guidance/contract/index.ts'
import { bindWaitingDossiers } from '#platform/papers/index.ts'
import type { Player, Stage } from '../stage.ts'

const unit = '郑州市城市管理局'
const reviewers = ['expert1', 'expert2']
const names: ReadonlySet<string> = new Set(['演示专家甲', '演示专家乙'])
const defect = { kind: 'document' as const, page: 2, text: '演示：文书没有写明回访日期', correctBy: '2020-12-31' }

/** Dossiers of guidance and of mediation are reviewed by two experts; one defect is found, mended and confirmed. */
export async function reviewFiles(stage: Stage): Promise<void> {
  stage.at('2020-12-21')
  await sealDossiers(stage)
  stage.at('2020-12-22')
  const organiser = await stage.player('supervisor')
  const drawn = await drawRound(stage, organiser)
  const params = { roundId: drawn.id }
  for (const username of reviewers) await score(await stage.player(username))
  stage.at('2020-12-23')
  await organiser.call(tellResults, { params, body: { revision: drawn.revision, answersUntil: '2020-12-24' } })
  await mend(stage, organiser, drawn.id)
  stage.at('2020-12-25', '16:00:00')
  const { revision } = await organiser.call(showRound, { params })
  const conclusion = '演示：案卷总体规范。今后出具文书时一并写明回访安排。'
  await organiser.call(closeRound, { params, body: { revision, conclusion } })
}

/** Whatever the bureau has finished is bound. */
async function sealDossiers(stage: Stage): Promise<void> {
  const { endpoints } = guidancePapers
  const reviewer = await stage.of(unit, 'reviewer')
  const { items } = await reviewer.call(endpoints.listPapers, { query: { state: 'issued', pageSize: 100 } })
  for (const { subject } of items) {
    const query = { subjectKind: subject.kind, subjectId: subject.id }
    // Of a case that still runs no dossier is planned.
    const plan = await reviewer.call(endpoints.planDossier, { query }).catch(() => undefined)
    if (plan && !plan.missing.length && !plan.dossiers.length)
      await reviewer.call(endpoints.bindDossier, { body: { subject } })
  }
  await bindWaitingDossiers(stage.database.db)
}

async function drawRound(stage: Stage, organiser: Player): Promise<Round> {
  const { id } = await organiser.call(createRound, {
    body: {
      organisationId: stage.units.get('郑州市')!,
      title: '2020 年行政指导、行政调解案卷评查（演示）',
      rangeId: stage.units.get('郑州市')!,
      kind: 'review',
      works: ['guidance', 'mediation'],
      fromOn: '2020-01-01',
      untilOn: '2020-12-22',
      sample: { by: 'share', percent: 100 },
      reviewersPerFile: 2,
      tolerance: 10,
    },
  })
  const params = { roundId: id }
  const { revision } = await organiser.call(showRound, { params })
  const people = await organiser.call(listReviewers, { params })
  const reviewerIds = people.filter(({ name }) => names.has(name)).map((one) => one.id)
  return organiser.call(drawFiles, { params, body: { revision, reviewerIds, seed: '20201222' } })
}

async function score(by: Player): Promise<void> {
  const { items } = await by.call(listAssignments, { query: { state: 'assigned' } })
  const faulty = items.find(({ organisationName }) => organisationName === unit)
  for (const { id } of items) {
    const params = { assignmentId: id }
    const one = await by.call(showAssignment, { params })
    const finds = id === faulty?.id && by.username === reviewers[0]
    const scores = itemsOf(one.sheet.content).map(({ points, section }) =>
      section === '送达和履行' ? { points: points - 3, remark: '演示：回访记载不全' } : { points, remark: '' },
    )
    await by.call(submitScores, {
      params,
      body: { revision: one.revision, scores, defects: finds ? [defect] : [], remark: '' },
    })
  }
}

async function mend(stage: Stage, organiser: Player, round: string): Promise<void> {
  const { items } = await organiser.call(listDefects, { query: { round } })
  const clerk = await stage.of(unit, 'reportingClerk')
  stage.at('2020-12-24', '10:00:00')
  for (const { id, revision } of items) {
    const params = { defectId: id }
    const text = '演示：已补写回访安排的说明，附在案卷之后。'
    const mended = await clerk.call(correctDefect, { params, body: { revision, text } })
    const words = '演示：说明属实，予以确认。'
    await organiser.call(judgeCorrection, {
      params,
      body: { outcome: 'confirmed', revision: mended.revision, words },
    })
  }
}
