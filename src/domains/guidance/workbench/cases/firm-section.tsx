import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { momentText, queryFor, QueryView, Section } from '#ui/workbench/index.ts'
import {
  correctionStates,
  guidanceResponses,
  type CaseRecord,
  showAdviceRecord,
  type showCaseRecord,
} from '../../contract/index.ts'

interface FirmSectionProps {
  readonly caseId: string
  readonly endpoint: typeof showCaseRecord | typeof showAdviceRecord
}

/** What the firm said, of its own will, and the code by which it opens its guidance. */
export function FirmSection({ caseId, endpoint }: FirmSectionProps) {
  const query = useQuery(queryFor(endpoint, { params: { caseId } }))
  return (
    <Section title="对方">
      <QueryView query={query}>
        {(record) => <FirmView record={record} isAdvice={endpoint === showAdviceRecord} />}
      </QueryView>
    </Section>
  )
}

function FirmView({ record, isAdvice }: { record: CaseRecord; isAdvice: boolean }) {
  return (
    <div className="stack">
      {record.preferredOn && (
        <Alert type="warning" showIcon title={`对方希望改到 ${record.preferredOn}，请“约定回访日期”答复`} />
      )}
      {record.refused.map(({ at, reason }) => (
        <Alert key={at} type="info" showIcon title={`${momentText(at)} 对方提交的内容没有办成：${reason}`} />
      ))}
      <dl className="facts">
        {(isAdvice ? [] : factsOf(record)).map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>查询码</dt>
          <dd>
            <strong>{record.firmCode.replaceAll(/(.{4})(?=.)/g, '$1 ')}</strong>{' '}
            <a href={record.firmAddress} target="_blank" rel="noreferrer">
              对方看到的页面
            </a>
          </dd>
        </div>
      </dl>
      {record.visitId && <Link to={`/guidance/visits/${record.visitId}`}>查看现场走访记录</Link>}
    </div>
  )
}

const factsOf = (record: CaseRecord): [string, string][] => [
  [
    '是否采纳',
    record.response ? `${guidanceResponses[record.response]} ${record.responseWords}` : '还没有说（自愿，可以不说）',
  ],
  ...(record.correctionReport ? [['对方说明的改正', record.correctionReport] as [string, string]] : []),
  ...(record.correction ? [['改正情况', correctionStates[record.correction]] as [string, string]] : []),
  ...(record.followUpOn ? [['约定回访', record.followUpOn] as [string, string]] : []),
]
