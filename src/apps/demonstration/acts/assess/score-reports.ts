import {
  drawExperts,
  listMyReviews,
  recuseFromReview,
  scoreReview,
  showMyReview,
  type ExpertReviewSummary,
} from '#domains/assessment/contract/index.ts'
import { chanceOf } from '../../chance.ts'
import { inParallel } from '../../in-parallel.ts'
import type { Player, Stage } from '../../stage.ts'
import type { Graded } from './graded.ts'

const experts = ['expert1', 'expert2', 'expert3', 'expert4', 'expert5']

/** G5: three experts a report, drawn by a seed that anybody can draw with again; blind to the unit. */
export async function scoreReports(stage: Stage, graded: Graded): Promise<void> {
  stage.at('2020-12-22', '10:00:00')
  const office = await stage.player('office')
  const units = graded.asked('G5').filter((unit) => graded.hasHandedIn('G5', unit))
  await office.call(drawExperts, {
    params: { rowId: graded.row('G5').id },
    body: { organisationIds: units.map((unit) => stage.units.get(unit)!), seed: '2020122210' },
  })
  stage.at('2020-12-23')
  await stepAside(await stage.player('expert2'))
  // Scores far apart call a further expert, who then has a report to read.
  for (let round = 0; round < 3; round++) await inParallel(experts, async (name) => scoreAll(await stage.player(name)))
}

const assigned = async (expert: Player) =>
  (await expert.call(listMyReviews, { query: { state: 'assigned', pageSize: 200 } })).items

async function stepAside(expert: Player): Promise<void> {
  const [first] = await assigned(expert)
  if (!first) return
  const params = { reviewId: first.id }
  const { revision } = await expert.call(showMyReview, { params })
  const reason = '曾参与该材料所述项目的论证，申请回避。'
  await expert.call(recuseFromReview, { params, body: { revision, reason } })
}

async function scoreAll(expert: Player): Promise<void> {
  for (const review of await assigned(expert)) await score(expert, review)
}

async function score(expert: Player, review: ExpertReviewSummary): Promise<void> {
  const params = { reviewId: review.id }
  const { revision, parts } = await expert.call(showMyReview, { params })
  const report = chanceOf('报告', review.label).integer(76, 94)
  const chance = chanceOf('专家', expert.username, review.label)
  const points = report + chance.integer(-3, 4) - (chance.happens(0.04) ? 16 : 0)
  const body = {
    revision,
    parts: parts.map(({ part }) => ({ part, points: null, words: points >= 85 ? '完整' : '可更具体' })),
    score: points,
    comment: chance.pick(points >= 85 ? praise : reserve),
  }
  await expert.call(scoreReview, { params, body })
}

const praise = ['过程完整，对比数据有来源，建议可行。', '成效分析具体，能说明违法行为变化的原因。']
const reserve = ['对比分析缺少检查次数，难以判断成效。', '实施情况写得笼统，问题和建议不具体。']
