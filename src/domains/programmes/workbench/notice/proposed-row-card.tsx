import type { NoticeQuestion, ProposedRow, RowChange } from '../../contract/index.ts'

interface ProposedRowCardProps {
  readonly row: ProposedRow
  readonly lit: boolean
  readonly questions: readonly NoticeQuestion[]
  readonly changes: readonly RowChange[]
  readonly onLight: () => void
}

/** One row as it was read, what it asks of a person, and what changed from last year. */
export function ProposedRowCard({ row, lit, questions, changes, onLight }: ProposedRowCardProps) {
  const due = row.dates.map((date) => date.due ?? (date.quote || '未写期限')).join('、')
  return (
    <button type="button" className={`proposed-row ${lit ? 'lit' : ''}`} aria-pressed={lit} onClick={onLight}>
      <strong>
        {row.id} {[row.level1, row.name].filter(Boolean).join(' / ')}
      </strong>
      <div>{row.materials.join('；') || '不需要上传'}</div>
      <div className="quiet">
        {[
          `期限 ${due}`,
          row.uploadCount !== null && `上传 ${row.uploadCount} 次`,
          row.appliesTo && `适用 ${row.appliesTo.quote}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      {questions.map((question) => (
        <div key={question.about} className="asks">
          问：{question.question}
          {question.proposal && `（建议：${question.proposal}）`}
        </div>
      ))}
      {changes.map((change) => (
        <div key={change.field} className="changed">
          与去年不同：{change.before || '无'} → {change.after || '无'}
        </div>
      ))}
    </button>
  )
}
