import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { ActionBar, DataTable, EmptyState, mutationFor, Page, Section } from '#ui/workbench/index.ts'
import {
  distinguishCounterparties,
  duplicateReasons,
  listDuplicates,
  type Counterparty,
  type DuplicatePair,
} from '../../contract/index.ts'

const reasons = Object.entries(duplicateReasons).map(([value, label]) => ({ value, label }))

/** 可能重复: proposals, each with its reasons; a person decides. */
export function DuplicateListPage() {
  return (
    <Page
      title="可能重复的企业与个人"
      lead="系统只提示，不自动合并。证件号码都有效而且不同的，是两户，不会列在这里。"
      breadcrumbs={[{ title: '企业与个人', path: '/counterparties' }]}
    >
      <Section>
        <DataTable
          name="counterparties.duplicates"
          label="可能重复的企业与个人"
          endpoint={listDuplicates}
          keyOf={({ first, second }) => `${first.id} ${second.id}`}
          searchPlaceholder="企业名称"
          filters={[{ kind: 'choice', key: 'reason', label: '为什么像', options: reasons }]}
          columns={[
            { key: 'first', title: '一户', width: 260, render: ({ first }) => <One counterparty={first} /> },
            { key: 'second', title: '另一户', width: 260, render: ({ second }) => <One counterparty={second} /> },
            {
              key: 'why',
              title: '为什么像',
              render: (pair) => pair.reasons.map((reason) => duplicateReasons[reason]).join('、'),
            },
            { key: 'do', title: '办理', render: (pair) => <Decide pair={pair} /> },
          ]}
          empty={<EmptyState title="没有发现重复" next="登记或导入新的企业与个人后，相像的会列在这里" />}
        />
      </Section>
    </Page>
  )
}

function One({ counterparty }: { counterparty: Counterparty }) {
  const { id, name, code, address } = counterparty
  return (
    <>
      <Link to={`/counterparties/${id}`}>{name}</Link>
      <br />
      <span className="quiet">{[code ?? '没有证件号码', address].filter(Boolean).join('，')}</span>
    </>
  )
}

/** The one with a number, else the older, is proposed to stay. */
function Decide({ pair: { first, second } }: { pair: DuplicatePair }) {
  const distinguish = useMutation(mutationFor(distinguishCounterparties))
  const [kept, merged] = second.code && !first.code ? [second, first] : [first, second]
  return (
    <div className="row">
      <Link to={`/counterparties/${kept.id}/merge/${merged.id}`}>
        <Button size="small">核对后合并</Button>
      </Link>
      <ActionBar
        actions={[
          {
            name: 'distinguish',
            title: '不是同一户',
            consequence: '这两户以后不再列为可能重复。',
            asks: { label: '怎么看出来的', required: true },
          },
        ]}
        onAct={(_, reason) =>
          distinguish.mutateAsync({
            params: { counterpartyId: first.id },
            body: { otherId: second.id, reason: reason ?? '' },
          })
        }
      />
    </div>
  )
}
