import type { Clause } from '../../contract/index.ts'
import { DifferenceText } from './difference-text.tsx'

/** Points as they were asked; what opinions changed is marked. */
export function ClauseList({ clauses }: { clauses: readonly Clause[] }) {
  return (
    <ol className="clauses">
      {clauses.map((clause) => (
        <li key={clause.id}>
          <h3>{clause.title}</h3>
          <p className="pre-line">
            <DifferenceText before={clause.text} after={clause.currentText} />
          </p>
          <p className="quiet">
            {clause.opinions > 0 ? `收到意见 ${clause.opinions} 条` : '没有专门的意见'}
            {clause.text !== clause.currentText && '；已按意见修改'}
          </p>
        </li>
      ))}
    </ol>
  )
}
