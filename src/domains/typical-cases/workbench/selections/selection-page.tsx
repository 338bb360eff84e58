import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Table, Tag } from 'antd'
import {
  ConfirmButton,
  EmptyState,
  mutationFor,
  Page,
  queryFor,
  QueryView,
  Section,
  usePathParameter,
} from '#ui/workbench/index.ts'
import {
  selectionStates,
  showSelection,
  withdrawNomination,
  type Nomination,
  type Selection,
} from '../../contract/index.ts'
import { SelectionActs } from './selection-acts.tsx'
import { TieForm } from './tie-form.tsx'

/** One contest: what is asked, who nominated what, and what came out. */
export function SelectionPage() {
  const selectionId = usePathParameter('selectionId')
  const found = useQuery(queryFor(showSelection, { params: { selectionId } }))
  return <QueryView query={found}>{(selection) => <SelectionView selection={selection} />}</QueryView>
}

function leadOf({ state, nominateFrom, nominateUntil, nominations, judges, ties, actions }: Selection): string {
  const awaited = judges.reduce((sum, one) => sum + one.awaited, 0)
  if (state === 'draft') return '下一步：核对标准和等次，开始推荐。'
  if (state === 'nominating')
    return `${nominateFrom} 至 ${nominateUntil} 推荐，已推荐 ${nominations} 篇${actions.includes('startJudging') ? '；够了就请评委评分' : ''}。`
  if (state === 'judging') return judges.length ? `还有 ${awaited} 份评分没有交。` : '评委正在评分。'
  if (state === 'ranked') return ties.length ? '有同分的案例，请确定先后后公布。' : '已排名，等待公布。'
  return '结果已公布。'
}

function SelectionView({ selection }: { selection: Selection }) {
  return (
    <Page
      title={selection.title}
      lead={leadOf(selection)}
      tags={<Tag>{selectionStates[selection.state]}</Tag>}
      breadcrumbs={[
        { title: '典型案例', path: '/typical-cases' },
        { title: '案例评选', path: '/typical-cases/selections' },
      ]}
    >
      <SelectionActs key={selection.revision} selection={selection} />
      {selection.ties.map((tie) => (
        <TieForm key={tie.join()} selection={selection} tie={tie} />
      ))}
      <Section title="标准和等次">
        <Facts selection={selection} />
      </Section>
      <Section title={`案例（${selection.nominationList.length}）`}>
        <Nominations selection={selection} />
      </Section>
      {selection.judges.length > 0 && (
        <Section title="评委">
          <ul className="lines">
            {selection.judges.map((one) => (
              <li key={one.id}>
                {one.name}：已评 {one.submitted} 篇{one.awaited > 0 && `，待评 ${one.awaited} 篇`}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

function Facts({ selection }: { selection: Selection }) {
  const facts = [
    ['组织单位', selection.organisationName],
    ['案例种类', selection.works.map(({ text }) => text).join('、') || '全部'],
    ['评分标准（待确认）', selection.criteria.map(({ text, weight }) => `${text}（${weight}）`).join('；')],
    ['等次', selection.awards.map(({ text, places }) => `${text} ${places} 篇`).join('，')],
  ] as const
  return (
    <>
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {selection.publicationId && <Link to={`/publications/${selection.publicationId}`}>查看发布审核</Link>}
    </>
  )
}

function Nominations({ selection }: { selection: Selection }) {
  if (!selection.nominationList.length)
    return <EmptyState title="还没有可以看的案例" next="公布前各单位只看到自己推荐的" />
  return (
    <Table<Nomination>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={selection.nominationList}
      columns={[
        { title: '名次', render: (_, one) => one.rank ?? '—' },
        { title: '等次', render: (_, one) => one.award ?? '—' },
        { title: '案例', render: (_, one) => one.title },
        { title: '推荐单位', render: (_, one) => one.organisationName },
        { title: '种类', responsive: ['md'], render: (_, one) => one.work },
        { title: '编号', responsive: ['md'], render: (_, one) => one.label ?? '—' },
        {
          title: '平均分',
          align: 'right',
          render: (_, one) => `${one.total ?? '—'}${one.tieReason ? `（同分，${one.tieReason}）` : ''}`,
        },
        { title: '', render: (_, one) => one.mayWithdraw && <Withdraw nomination={one} /> },
      ]}
    />
  )
}

function Withdraw({ nomination }: { nomination: Nomination }) {
  const withdraw = useMutation(mutationFor(withdrawNomination))
  return (
    <ConfirmButton
      size="small"
      question={`撤回“${nomination.title}”？`}
      consequence="推荐截止前可以再推荐。"
      doText="撤回"
      doneText="已撤回"
      onConfirm={() => withdraw.mutateAsync({ params: { nominationId: nomination.id } })}
    >
      撤回
    </ConfirmButton>
  )
}
