import {
  draftQuarterReport,
  publishQuarterResults,
  saveQuarterReport,
  submitQuarterReport,
} from '#domains/mediation/contract/index.ts'
import type { Stage } from '../../stage.ts'
import { passUnitReview } from '../seek-opinions.ts'
import { district, type Bureau } from './bureau.ts'

/** The third quarter: drafted from the numbers, its suggestions written by a person, reported, its results made public. */
export async function reportQuarter(stage: Stage, { clerk, organisationId }: Bureau): Promise<void> {
  stage.at('2020-10-09')
  const draft = await clerk.call(draftQuarterReport, { body: { organisationId, year: 2020, quarter: 3 } })
  const params = { quarterReportId: draft.id }
  const suggestions = '演示建议：预付卡和押金纠纷较多，建议在合同提示和到期催促两头用力。'
  const saved = await clerk.call(saveQuarterReport, {
    params,
    body: { revision: draft.revision, parts: { ...draft.parts, suggestions } },
  })
  const reported = await clerk.call(submitQuarterReport, { params, body: { revision: saved.revision } })
  const sent = await clerk.call(publishQuarterResults, { params, body: { revision: reported.revision } })
  await passUnitReview(stage, district, sent.publicationId!)
}
