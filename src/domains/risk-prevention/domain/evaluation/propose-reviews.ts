import type { ComparedPoint, PointReview } from '../../contract/index.ts'
import { saidChange } from './same-period.ts'

/** From this fall on a point is worth being told of to others. */
const worthTelling = -0.2

/**
 * 「对不适宜的及时修订完善」: which points to revise, to retire or to make an example of, each with the numbers behind it.
 * Where checks fell, or either period lacks its inspections, nothing is proposed: the numbers carry no conclusion.
 */
export function proposeReviews(compared: readonly ComparedPoint[], inspectionFall: number): PointReview[] {
  return compared.flatMap((one): PointReview[] => {
    const { riskPointId, name, cases, casesBefore, inspections, inspectionsBefore, change, inspectionChange } = one
    if (cases === null || casesBefore === null || inspections === null || inspectionsBefore === null) return []
    if (inspectionChange === null || inspectionChange < -inspectionFall) return []
    const checks = `检查 ${inspections} 次，上一同期 ${inspectionsBefore} 次`
    const review = (proposal: PointReview['proposal'], reason: string) => [{ riskPointId, name, proposal, reason }]
    if (cases === 0 && casesBefore === 0) return review('retire', `两期都没有案件，而检查没有减少（${checks}）`)
    if (change === null) return []
    if (change > Math.max(0, inspectionChange))
      return review(
        'revise',
        `违法 ${cases} 件，上一同期 ${casesBefore} 件，${saidChange(change)}，升得比检查多（${checks}）`,
      )
    if (change <= worthTelling)
      return review(
        'example',
        `违法 ${cases} 件，上一同期 ${casesBefore} 件，${saidChange(change)}，而检查没有减少（${checks}）`,
      )
    return []
  })
}
