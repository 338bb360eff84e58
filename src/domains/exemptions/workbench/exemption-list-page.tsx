import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { DataTable, DateText, EmptyState, Page, Section, useMay, useOwnUnits } from '#ui/workbench/index.ts'
import { exemptionKinds, exportExemptionItems, listExemptionItems } from '../contract/index.ts'
import { basisText, correctionText } from '../domain/index.ts'
import { BasisTag } from './basis-tag.tsx'

const kinds = Object.entries(exemptionKinds).map(([value, label]) => ({ value, label }))
const bases = [
  { value: 'open', label: '依据待确认' },
  { value: 'confirmed', label: '依据已核对' },
]
const forces = [
  { value: 'current', label: '没有失效的' },
  { value: 'ended', label: '已失效' },
]

/** 免罚事项 of all units within reach; a unit's whole list is published from its own page. */
export function ExemptionListPage() {
  const units = useOwnUnits()
  const add = useMay('exemptions.edit') && (
    <Link to="/exemptions/new">
      <Button type="primary" icon={<PlusOutlined />}>
        增加事项
      </Button>
    </Link>
  )
  const actions = (
    <>
      {units.map(({ value, label }) => (
        <Link key={value} to={`/exemptions/lists/${value}`}>
          <Button>{units.length > 1 ? `${label}的清单和公布` : '本单位清单和公布'}</Button>
        </Link>
      ))}
      {add}
    </>
  )
  return (
    <Page
      title="免罚清单"
      lead="及时改正就不罚或者可以不罚的事项。公布后，公开页的风险点和执法体检会一并提示。"
      actions={actions}
    >
      <Section>
        <DataTable
          name="exemptions"
          label="免罚事项"
          endpoint={listExemptionItems}
          exportEndpoint={exportExemptionItems}
          keyOf={(one) => one.id}
          pathOf={(one) => `/exemptions/${one.id}`}
          searchPlaceholder="违法行为、事项、条件、法规名称"
          filters={[
            { kind: 'choice', key: 'kind', label: '类型', options: kinds },
            { kind: 'choice', key: 'basis', label: '依据', options: bases },
            { kind: 'choice', key: 'force', label: '效力', options: forces },
            { kind: 'given', key: 'organisationId', label: '只看一个单位' },
          ]}
          defaultSort="-changedAt"
          columns={[
            { key: 'name', title: '违法行为', width: 240, render: (one) => one.name },
            { key: 'kind', title: '类型', render: (one) => exemptionKinds[one.kind] },
            { key: 'condition', title: '免罚条件', width: 260, render: (one) => one.condition },
            { key: 'correction', title: '改正期限', render: (one) => correctionText(one.correctionDays) },
            { key: 'law', title: '依据', render: (one) => basisText(one) },
            { key: 'basis', title: '核对', render: (one) => <BasisTag item={one} /> },
            {
              key: 'validFrom',
              title: '生效',
              sort: 'validFrom',
              render: (one) => <DateText value={one.validFrom} />,
            },
            { key: 'validTo', title: '失效', hidden: true, render: (one) => one.validTo ?? '—' },
            { key: 'published', title: '公布', render: (one) => (one.isPublished ? '已公布' : '未公布或有改动') },
            {
              key: 'unit',
              title: '制定单位',
              render: (one) => <Link to={`/exemptions/lists/${one.organisationId}`}>{one.organisationName}</Link>,
            },
          ]}
          empty={
            <EmptyState
              title="还没有免罚事项"
              next="逐项填写条件、期限和依据，审核人核对依据后送发布审核"
              action={add}
            />
          }
        />
      </Section>
    </Page>
  )
}
