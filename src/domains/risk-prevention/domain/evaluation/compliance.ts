import { complianceFormulaTexts, type ComplianceFormula, type EvaluationFigures } from '../../contract/index.ts'
import { shownPercent } from './shown-percent.ts'

export interface ComplianceCounts {
  readonly cases: number | null
  readonly inspections: number | null
  readonly repeatOffenders: number | null
  /** Counterparties guided, and those whose answer is known. */
  readonly guided: number
  readonly answered: number
  readonly adopted: number
}

const needs: Readonly<Record<ComplianceFormula, (counts: ComplianceCounts) => number | null>> = {
  firstTime: ({ cases, inspections }) =>
    cases === null || !inspections || cases > inspections ? null : 1 - cases / inspections,
  noRepeat: ({ repeatOffenders, guided }) =>
    repeatOffenders === null || !guided ? null : Math.max(0, 1 - repeatOffenders / guided),
  correctedInTime: ({ adopted, answered }) => (answered ? adopted / answered : null),
}

/** 法律遵从度 by the formula that a named person chose; the report prints which. */
export function complianceOf(
  formula: ComplianceFormula | null,
  decidedByName: string | null,
  counts: ComplianceCounts,
): EvaluationFigures['compliance'] {
  if (!formula)
    return {
      formula,
      decidedByName: null,
      share: null,
      sentence: '法律遵从度的计算方法尚未确定，请负责人在“等级阈值”中选定',
    }
  const share = needs[formula](counts)
  const by = `按“${complianceFormulaTexts[formula]}”计算（${decidedByName ?? ''}确定）`
  const sentence =
    share === null
      ? `法律遵从度${by}：缺少计算所需的数，或违法数多于检查次数，不能这样计算`
      : `法律遵从度 ${shownPercent(share)}，${by}`
  return { formula, decidedByName, share, sentence }
}
