import type { ReportFigure } from '../../contract/index.ts'
import { ListLink } from '../leader/list-link.tsx'

/** Each figure by the name that it has in the text, with the list that it was counted from. */
export function FigureList({ figures }: { figures: readonly ReportFigure[] }) {
  return (
    <>
      <p className="quiet">在正文中写 {'{名称}'}，导出时换成数字，并加脚注注明出处。</p>
      <ul className="lines">
        {figures.map((figure) => (
          <li key={figure.key}>
            <code>{`{${figure.key}}`}</code>
            <span>
              <ListLink to={figure.list}>{figure.value}</ListLink>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
