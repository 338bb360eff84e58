import { Grade, gradeLetters } from '#domains/programmes/contract/index.ts'
import type { CircularContent } from '../../contract/index.ts'

export interface LetterCounts {
  readonly byGrade: Readonly<Record<Grade, number>>
  readonly undecided: number
}

/** How often each letter stands in a list of marks. */
export function countLetters(marks: Iterable<CircularContent['units'][number]['grades'][number]>): LetterCounts {
  const byGrade: Record<Grade, number> = { excellent: 0, good: 0, medium: 0, poor: 0 }
  let undecided = 0
  for (const mark of marks) {
    if (mark === 'undecided') undecided++
    else if (mark !== null) byGrade[mark]++
  }
  return { byGrade, undecided }
}

/** `优 3 个、良 5 个、待定 1 个`; what did not occur is left out. */
export function sayCounts({ byGrade, undecided }: LetterCounts): string {
  const said = Grade.options.flatMap((grade) => (byGrade[grade] ? [`${gradeLetters[grade]} ${byGrade[grade]} 个`] : []))
  return [...said, ...(undecided ? [`待定 ${undecided} 个`] : [])].join('、') || '尚未评定'
}
