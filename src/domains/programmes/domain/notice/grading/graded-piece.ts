import type { Grade } from '../../../contract/grading-rule.ts'
import type { Piece } from './pieces.ts'

/** A piece that gives a grade on a condition: `2个的为良`. */
export interface GradedPiece {
  readonly piece: Piece
  readonly grade: Grade
  /** Folded words of the condition. */
  readonly condition: string
}

const grades: Readonly<Record<string, Grade>> = {
  优: 'excellent',
  优秀: 'excellent',
  良: 'good',
  良好: 'good',
  中: 'medium',
  中等: 'medium',
  差: 'poor',
  较差: 'poor',
}
const gradeWord = '(优秀|优|良好|良|中等|中|较差|差)'
/** `…的为优`, `…评定为良好等次`, `…以上优`; a grade follows a word that leads to it, so that 集中 or 偏差 are none. */
const gradeLast = new RegExp(
  `^(.*?(?:为|是|的|得|定|评|分|以上|以下|以内|个|项|奖|%|次|:))${gradeWord}(?:等次|等级|档次|等|档|级)?$`,
)
/** `优:90分以上`, `优秀(90分以上)`, `优为…`. */
const gradeFirst = new RegExp(`^${gradeWord}(?:等次|等级|档)?(?:[:(为]|是指)(.+?)\\)?$`)

export function readGradedPiece(piece: Piece): GradedPiece | null {
  const last = gradeLast.exec(piece.text.replace(/:$/, ''))
  if (last) return { piece, grade: grades[last[2]!]!, condition: withoutLead(last[1]!) }
  const first = gradeFirst.exec(piece.text)
  return first ? { piece, grade: grades[first[1]!]!, condition: first[2]! } : null
}

const withoutLead = (condition: string) =>
  condition.replace(/(?:的)?(?:评定|确定|认定|判定|评|定|记|得)?(?:为|是|:)?$/, '')
