import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { DataTable, EmptyState, Page, Section, useMay } from '#ui/workbench/index.ts'
import { counterpartyKinds, exportCounterparties, listCounterparties } from '../contract/index.ts'
import { ListTools } from './list-tools.tsx'

const kinds = Object.entries(counterpartyKinds).map(([value, label]) => ({ value, label }))

/** 企业与个人: masked; opening one shows what the units did with it. */
export function CounterpartyListPage() {
  const mayKeep = useMay('counterparties.keep')
  const mayMerge = useMay('counterparties.merge')
  const add = mayKeep && (
    <Link to="/counterparties/new">
      <Button type="primary" icon={<PlusOutlined />}>
        登记
      </Button>
    </Link>
  )
  const actions = (
    <>
      {mayMerge && (
        <Link to="/counterparties/duplicates">
          <Button>可能重复</Button>
        </Link>
      )}
      {add}
    </>
  )
  return (
    <Page
      title="企业与个人"
      lead="只列出您权限范围内的单位打过交道的。个人信息已遮挡；看明文要写原因，并记入审计日志。"
      actions={actions}
    >
      <Section>
        <DataTable
          name="counterparties"
          label="企业与个人列表"
          endpoint={listCounterparties}
          exportEndpoint={exportCounterparties}
          keyOf={(one) => one.id}
          pathOf={(one) => `/counterparties/${one.id}`}
          searchPlaceholder="企业名称、拼音首字母、证件号码、个人全名"
          filters={[
            { kind: 'choice', key: 'kind', label: '类别', options: kinds },
            { kind: 'text', key: 'tradeCode', label: '行业代码开头' },
            { kind: 'text', key: 'place', label: '地址含有' },
            { kind: 'given', key: 'organisationId', label: '只看一个单位' },
          ]}
          tools={listTools}
          defaultSort="-createdAt"
          columns={[
            { key: 'name', title: '名称', sort: 'name', width: 260, render: (one) => one.name },
            { key: 'kind', title: '类别', render: (one) => counterpartyKinds[one.kind] },
            { key: 'code', title: '证件号码', render: (one) => one.code ?? '—' },
            { key: 'trade', title: '行业', render: (one) => one.tradeCode ?? '—' },
            { key: 'address', title: '地址', render: (one) => one.address ?? '—' },
            { key: 'units', title: '打交道的单位', align: 'right', render: (one) => one.units },
            { key: 'merged', title: '合并过', align: 'right', hidden: true, render: (one) => one.merged || '—' },
          ]}
          empty={<EmptyState title="还没有企业或个人" next="登记一户，或导入执法记录后自动列在这里" action={add} />}
        />
      </Section>
    </Page>
  )
}

const listTools = (query: Record<string, unknown>) => <ListTools query={query} />
