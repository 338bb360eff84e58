import type { Db, Transaction } from '#base/database/index.ts'
import { subtree, isWithin } from '#base/http/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import { meansForUnit } from '#platform/surveys/domain/index.ts'
import { getSurveyRow, surveyOutcome } from '#platform/surveys/index.ts'
import { riskProblems, type EvaluationBasis, type EvaluationFigures } from '../../contract/index.ts'

type Satisfaction = EvaluationFigures['satisfaction']

/** From a closed survey of the department's own, as the department may see it; else what was entered with its source. */
export async function satisfactionOf(
  db: Db | Transaction,
  organisationId: string,
  basis: EvaluationBasis,
): Promise<Satisfaction> {
  if (!basis.surveyId) return entered(basis)
  const survey = await getSurveyRow(db, basis.surveyId)
  const { path } = await getOrganisation(db, organisationId)
  const surveyed = await getOrganisation(db, survey.organisation_id)
  if (!isWithin(surveyed.path, subtree(path)))
    throw riskProblems.refuse('risk-prevention.not-possible-now', '所选调查不是对本单位的调查，请重新选择')
  const { answers } = await surveyOutcome(db, survey.id)
  const { means, note } = meansForUnit(survey.state, answers)
  const score = means?.satisfaction ?? null
  return {
    score,
    answers: means ? answers.length : null,
    sentence:
      score === null
        ? `社会公众满意度：${note}`
        : `社会公众满意度 ${Math.round(score * 10) / 10} 分（“${survey.title}”，答卷 ${answers.length} 份）`,
  }
}

function entered({ satisfaction, satisfactionSource }: EvaluationBasis): Satisfaction {
  if (satisfaction === null) return { score: null, answers: null, sentence: '社会公众满意度：还没有调查数据' }
  return {
    score: satisfaction,
    answers: null,
    sentence: `社会公众满意度 ${satisfaction} 分（来源：${satisfactionSource}）`,
  }
}
