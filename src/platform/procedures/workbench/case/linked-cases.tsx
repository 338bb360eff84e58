import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import type { Case } from '../../contract/index.ts'

/** Cases joined to this one, or split from it. */
export function LinkedCases({ one, path }: { one: Case; path: string }) {
  const groups = [
    { text: '已并入，请到主案办理', cases: one.joinedTo ? [one.joinedTo] : [] },
    { text: '并入本案的', cases: one.joined },
    { text: '由此案分出', cases: one.splitFrom ? [one.splitFrom] : [] },
    { text: '从本案分出的', cases: one.split },
  ].filter(({ cases }) => cases.length > 0)
  return groups.map(({ text, cases }) => (
    <Alert
      key={text}
      type="info"
      showIcon
      className="problem"
      title={
        <>
          {text}：
          {cases.map((other) => (
            <Link key={other.id} to={`${path}/${other.id}`}>
              {other.number} {other.title}（{other.stateText}）{' '}
            </Link>
          ))}
        </>
      }
    />
  ))
}
