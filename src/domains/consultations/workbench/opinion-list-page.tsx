import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Space } from 'antd'
import { useState } from 'react'
import {
  DataTable,
  EmptyState,
  Page,
  queryFor,
  QueryView,
  Section,
  useMay,
  usePathParameter,
  type Filter,
} from '#ui/workbench/index.ts'
import {
  audienceTexts,
  channelTexts,
  exportOpinions,
  fateTexts,
  listOpinions,
  showConsultation,
  type Consultation,
  type Opinion,
} from '../contract/index.ts'
import { AnswerDrawer } from './opinions/answer-drawer.tsx'
import { OpinionText } from './opinions/opinion-text.tsx'
import { ReleaseButton } from './opinions/release-button.tsx'
import './consultations.css'

const optionsOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }))
const standings = { unanswered: '未答复', answered: '已答复', held: '待查看（疑似刷屏）', late: '截止后收到' }

/** 意见: read, select, answer one or many at once. */
export function OpinionListPage() {
  const consultationId = usePathParameter('consultationId')
  const found = useQuery(queryFor(showConsultation, { params: { consultationId } }))
  return <QueryView query={found}>{(consultation) => <OpinionListView consultation={consultation} />}</QueryView>
}

function filtersOf({ clauses }: Consultation): Filter[] {
  const choice = (key: string, label: string, options: { value: string; label: string }[]): Filter => ({
    kind: 'choice',
    key,
    label,
    options,
  })
  return [
    choice('standing', '办理', optionsOf(standings)),
    choice('fate', '采纳情况', optionsOf(fateTexts)),
    choice(
      'clauseId',
      '条款',
      clauses.map(({ id, title }) => ({ value: id, label: title })),
    ),
    choice('audience', '来源', optionsOf(audienceTexts)),
    choice('channel', '方式', optionsOf(channelTexts)),
    { kind: 'given', key: 'groupId', label: '归并组' },
  ]
}

function OpinionListView({ consultation }: { consultation: Consultation }) {
  const { id, title } = consultation
  const [answering, setAnswering] = useState<readonly Opinion[]>()
  const isRunning = ['open', 'closed'].includes(consultation.state)
  const mayAnswer = useMay('consultations.manage') && isRunning
  const base = `/consultations/${id}`
  const batchActions = (rows: readonly Opinion[]) => (
    <Space wrap>
      <Button type="primary" onClick={() => setAnswering(rows)}>
        答复所选 {rows.length} 条
      </Button>
      <ReleaseButton consultationId={id} opinions={rows} />
    </Space>
  )
  return (
    <Page
      title="意见"
      lead={title}
      breadcrumbs={[
        { title: '意见征集', path: '/consultations' },
        { title, path: base },
      ]}
      actions={
        mayAnswer && (
          <>
            <Link to={`${base}/groups`}>
              <Button>归并相同意见</Button>
            </Link>
            <Link to={`${base}/opinions/new`}>
              <Button>登记书面或口头意见</Button>
            </Link>
          </>
        )
      }
    >
      <Section>
        <DataTable
          name="consultations.opinions"
          label="意见列表"
          endpoint={listOpinions}
          exportEndpoint={exportOpinions}
          input={{ params: { consultationId: id } }}
          keyOf={(row) => row.id}
          searchPlaceholder="意见中的词、查询码"
          filters={filtersOf(consultation)}
          defaultSort="-receivedOn"
          bulkActions={mayAnswer ? batchActions : undefined}
          columns={[
            { key: 'text', title: '意见', render: (row) => <OpinionText opinion={row} isRunning={isRunning} /> },
            { key: 'clause', title: '条款', render: (row) => row.clauseTitle ?? '总体' },
            {
              key: 'receivedOn',
              title: '收到',
              sort: 'receivedOn',
              render: (row) => (row.isLate ? `${row.receivedOn}（截止后）` : row.receivedOn),
            },
            {
              key: 'source',
              title: '来源',
              render: (row) => `${audienceTexts[row.audience]}，${channelTexts[row.channel]}`,
            },
            {
              key: 'answer',
              title: '采纳情况',
              render: (row) =>
                row.answer ? (
                  <>
                    <strong>{fateTexts[row.answer.fate]}</strong>：{row.answer.reason}
                  </>
                ) : (
                  <span className="bad">未答复</span>
                ),
            },
            {
              key: 'act',
              title: '操作',
              render: (row) =>
                mayAnswer ? (
                  <Button size="small" onClick={() => setAnswering([row])}>
                    {row.answer ? '改答复' : '答复'}
                  </Button>
                ) : (
                  '—'
                ),
            },
          ]}
          empty={<EmptyState title="还没有意见" next="网上提交的会出现在这里；书面和口头的意见由工作人员登记" />}
        />
      </Section>
      <AnswerDrawer consultation={consultation} opinions={answering} onClose={() => setAnswering(undefined)} />
    </Page>
  )
}
