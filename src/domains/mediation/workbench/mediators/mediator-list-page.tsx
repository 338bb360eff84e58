import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { DataTable, DateText, EmptyState, Page, Section, useMay, useOwnUnits } from '#ui/workbench/index.ts'
import { areasText, disputeAreas, exportMediators, listMediators } from '../../contract/index.ts'

const areas = Object.entries(disputeAreas).map(([value, label]) => ({ value, label }))
const forces = [
  { value: 'current', label: '在期限内的' },
  { value: 'ended', label: '期限已届满' },
]

/** 调解人员 of all units within reach; a unit's roster is published from its own page. */
export function MediatorListPage() {
  const units = useOwnUnits()
  const add = useMay('mediation.manage-registers') && (
    <Link to="/mediation/mediators/new">
      <Button type="primary" icon={<PlusOutlined />}>
        增加人员
      </Button>
    </Link>
  )
  return (
    <Page
      title="调解人员"
      lead="名单经发布审核公布后，公众按领域找得到本单位。"
      actions={
        <>
          <Link to="/mediation/rooms">
            <Button>调解室</Button>
          </Link>
          {units.map(({ value, label }) => (
            <Link key={value} to={`/mediation/lists/${value}/mediators`}>
              <Button>{units.length > 1 ? `${label}的名单公布` : '名单公布'}</Button>
            </Link>
          ))}
          {add}
        </>
      }
    >
      <Section>
        <DataTable
          name="mediation.mediators"
          label="调解人员"
          endpoint={listMediators}
          exportEndpoint={exportMediators}
          keyOf={(one) => one.id}
          pathOf={(one) => `/mediation/mediators/${one.id}`}
          searchPlaceholder="姓名、职务、单位"
          filters={[
            { kind: 'choice', key: 'area', label: '领域', options: areas },
            { kind: 'choice', key: 'force', label: '期限', options: forces },
            { kind: 'given', key: 'organisationId', label: '只看一个单位' },
          ]}
          defaultSort="-changedAt"
          columns={[
            { key: 'name', title: '姓名', render: (one) => one.name },
            { key: 'post', title: '职务', render: (one) => one.post },
            { key: 'areas', title: '领域', width: 260, render: (one) => areasText(one.areas) },
            { key: 'fullTime', title: '专职', render: (one) => (one.isFullTime ? '专职' : '兼职') },
            { key: 'validFrom', title: '起', sort: 'validFrom', render: (one) => <DateText value={one.validFrom} /> },
            { key: 'validTo', title: '止', render: (one) => one.validTo ?? '—' },
            { key: 'published', title: '公布', render: (one) => (one.isPublished ? '已公布' : '未公布或有改动') },
            { key: 'unit', title: '单位', render: (one) => one.organisationName },
          ]}
          empty={<EmptyState title="还没有调解人员" next="逐人增加后，把名单送发布审核" action={add} />}
        />
      </Section>
    </Page>
  )
}
