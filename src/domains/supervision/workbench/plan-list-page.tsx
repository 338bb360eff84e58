import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { DataTable, EmptyState, Page, Section, useMay } from '#ui/workbench/index.ts'
import { checkKinds, listPlans, planStates } from '../contract/index.ts'
import { PartNav } from './part-nav.tsx'

const optionsOf = (texts: Record<string, string>) => Object.entries(texts).map(([value, label]) => ({ value, label }))

/** 检查计划: 全面检查, 重点督导, 随机抽查. */
export function PlanListPage() {
  const create = useMay('supervision.plan') && (
    <Link to="/supervision/plans/new">
      <Button type="primary" icon={<PlusOutlined />}>
        新建检查计划
      </Button>
    </Link>
  )
  return (
    <Page title="检查计划" actions={create} breadcrumbs={[{ title: '督导检查', path: '/supervision' }]}>
      <PartNav />
      <Section>
        <DataTable
          name="supervision.plans"
          label="检查计划列表"
          endpoint={listPlans}
          keyOf={(plan) => plan.id}
          pathOf={(plan) => `/supervision/plans/${plan.id}`}
          searchPlaceholder="计划名称"
          filters={[
            { kind: 'choice', key: 'kind', label: '方式', options: optionsOf(checkKinds) },
            { kind: 'choice', key: 'state', label: '状态', options: optionsOf(planStates) },
          ]}
          defaultSort="-fromOn"
          columns={[
            { key: 'title', title: '计划', render: (plan) => plan.title },
            { key: 'kind', title: '方式', render: (plan) => checkKinds[plan.kind] },
            { key: 'days', title: '时间', sort: 'fromOn', render: (plan) => `${plan.fromOn} 至 ${plan.untilOn}` },
            { key: 'progress', title: '已督导', render: (plan) => `${plan.visitedUnits} / ${plan.units} 个单位` },
            { key: 'state', title: '状态', render: (plan) => planStates[plan.state] },
            { key: 'programme', title: '年度方案', render: (plan) => plan.programmeTitle ?? '—' },
          ]}
          empty={<EmptyState title="还没有检查计划" next="可以全面检查、重点督导，也可以随机抽查" action={create} />}
        />
      </Section>
    </Page>
  )
}
