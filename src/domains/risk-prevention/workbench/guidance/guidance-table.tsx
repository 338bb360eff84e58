import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { businessToday } from '#base/clock/index.ts'
import { CounterpartyName } from '#platform/counterparties/workbench/index.tsx'
import {
  ActionBar,
  DataTable,
  DateText,
  DownloadButton,
  EmptyState,
  mutationFor,
  ProblemAlert,
  useMay,
} from '#ui/workbench/index.ts'
import {
  answerGuidance,
  downloadGuidance,
  guidanceModeTexts,
  guidanceResultTexts,
  listGuidance,
  withdrawGuidance,
  type Guidance,
  type GuidanceResult,
} from '../../contract/index.ts'
import { BookletCell } from '../../booklet/workbench/booklet-cell.tsx'

const choices = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }))

/** 行政指导记录, of one batch, of one point, or of all within reach. */
export function GuidanceTable(narrowed: { batchId?: string; riskPointId?: string; counterpartyId?: string }) {
  return (
    <DataTable
      name="risk-prevention.guidance"
      label="行政指导记录"
      prefix="guidance"
      endpoint={listGuidance}
      input={{ query: { ...narrowed } }}
      keyOf={(one) => one.id}
      searchPlaceholder="行政相对人、风险点"
      filters={[
        { kind: 'choice', key: 'mode', label: '方式', options: choices(guidanceModeTexts) },
        {
          kind: 'choice',
          key: 'result',
          label: '采纳情况',
          options: [...choices(guidanceResultTexts), { value: 'none', label: '未登记' }],
        },
      ]}
      columns={[
        {
          key: 'who',
          title: '行政相对人',
          width: 200,
          render: (one) => <CounterpartyName id={one.counterpartyId} name={one.counterpartyName} />,
        },
        { key: 'point', title: '风险点', render: (one) => one.riskPointName },
        { key: 'mode', title: '方式', render: (one) => guidanceModeTexts[one.mode] },
        { key: 'guidedOn', title: '日期', sort: 'guidedOn', render: (one) => <DateText value={one.guidedOn} /> },
        { key: 'due', title: '期限', render: (one) => [one.dueOn, one.dueTime].filter(Boolean).join(' ') || '—' },
        { key: 'officers', title: '执法人员', render: (one) => one.officers.join('、') },
        { key: 'result', title: '采纳情况', render: (one) => <Result guidance={one} /> },
        { key: 'booklet', title: '一户一册', render: (one) => (one.path ? '—' : <BookletCell guidance={one} />) },
        { key: 'paper', title: '记录', render: (one) => <Paper guidance={one} /> },
      ]}
      empty={
        <EmptyState
          title="还没有行政指导记录"
          next="从“先指导谁”开始办理，办成后自动计入这里；已在别处做过的，打开风险点登记"
        />
      }
    />
  )
}

function Result({ guidance }: { guidance: Guidance }) {
  const answer = useMutation(mutationFor(answerGuidance))
  const mayEdit = useMay('risk-prevention.edit')
  if (guidance.withdrawnBecause) return <span className="quiet">已撤销：{guidance.withdrawnBecause}</span>
  if (guidance.result) return <>{guidanceResultTexts[guidance.result]}</>
  if (!mayEdit || guidance.path) return <span className="quiet">未登记</span>
  return (
    <>
      <ProblemAlert problem={answer.error} />
      <Select
        aria-label={`${guidance.counterpartyName}的采纳情况`}
        placeholder="登记"
        style={{ minWidth: 110 }}
        loading={answer.isPending}
        options={choices(guidanceResultTexts)}
        onChange={(result: GuidanceResult) =>
          answer.mutate({
            params: { guidanceRecordId: guidance.id },
            body: { revision: guidance.revision, result, resultOn: businessToday() },
          })
        }
      />
    </>
  )
}

function Paper({ guidance }: { guidance: Guidance }) {
  if (guidance.path) return <Link to={guidance.path}>打开办理件</Link>
  return <PlainRecord guidance={guidance} />
}

function PlainRecord({ guidance }: { guidance: Guidance }) {
  const withdraw = useMutation(mutationFor(withdrawGuidance))
  const mayEdit = useMay('risk-prevention.edit')
  const params = { guidanceRecordId: guidance.id }
  return (
    <div className="row">
      <DownloadButton size="small" endpoint={downloadGuidance} input={{ params }}>
        打印
      </DownloadButton>
      {mayEdit && !guidance.withdrawnBecause && (
        <ActionBar
          actions={[{ name: 'withdraw', title: '撤销', tone: 'danger', asks: { label: '原因', required: true } }]}
          onAct={(_, reason) =>
            withdraw.mutateAsync({ params, body: { revision: guidance.revision, reason: reason ?? '' } })
          }
        />
      )}
    </div>
  )
}
