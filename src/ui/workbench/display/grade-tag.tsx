import { gradeColours, type GradeLetter } from '../theme/grades.ts'

/** 优 良 中 差 as a letter on its colour; null is 待定 on grey hatch. Readable in black and white. */
export function GradeTag({ grade, proposed = false }: { grade: GradeLetter | null; proposed?: boolean }) {
  const letter = grade ?? '待定'
  const { ground, ink, line } = gradeColours[letter]
  return (
    <span
      className="grade"
      style={{ background: ground, color: ink, border: `1px ${proposed ? 'dashed' : 'solid'} ${line}` }}
      title={proposed ? `系统建议：${letter}，待评审人确认` : undefined}
    >
      {letter}
      {proposed && <span className="visually-hidden">（建议，待确认）</span>}
    </span>
  )
}
