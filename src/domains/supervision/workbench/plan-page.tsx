import { useMutation, useQuery } from '@tanstack/react-query'
import { Tag } from 'antd'
import { ActionBar, mutationFor, Page, queryFor, QueryView, Section, usePathParameter } from '#ui/workbench/index.ts'
import { checkKinds, closePlan, planStates, showPlan, startPlan, type Plan } from '../contract/index.ts'
import { ChangePlan } from './plan/change-plan.tsx'
import { DrawForm } from './plan/draw-form.tsx'
import { DrawRecord } from './plan/draw-record.tsx'
import { PlanUnits } from './plan/plan-units.tsx'
import { UnitsForm } from './plan/units-form.tsx'

/** 检查计划: what is checked, how the units were found, and how far it is. */
export function PlanPage() {
  const planId = usePathParameter('planId')
  const plan = useQuery(queryFor(showPlan, { params: { planId } }))
  return <QueryView query={plan}>{(found) => <PlanView plan={found} />}</QueryView>
}

function leadOf(plan: Plan): string {
  if (plan.state === 'closed') return `已督导 ${plan.visitedUnits} / ${plan.units.length} 个单位。`
  if (!plan.units.length) return plan.kind === 'random' ? '下一步：随机抽取单位。' : '下一步：选择检查单位。'
  if (plan.state === 'draft') return '单位已确定，启动后即可登记督导。'
  return `已督导 ${plan.visitedUnits} / ${plan.units.length} 个单位；在手机上点单位即可登记。`
}

function PlanView({ plan }: { plan: Plan }) {
  const start = useMutation(mutationFor(startPlan))
  const close = useMutation(mutationFor(closePlan))
  const params = { planId: plan.id }
  const actions = [
    ...(plan.actions.includes('start')
      ? [{ name: 'start', title: '启动', tone: 'primary' as const, consequence: '启动后检查方式和内容不能再改。' }]
      : []),
    ...(plan.actions.includes('close')
      ? [
          {
            name: 'close',
            title: '结束',
            consequence: '结束后不能再登记督导；已下达的整改通知继续办理。',
            asks: { label: '检查总体情况', required: true },
          },
        ]
      : []),
  ]
  return (
    <Page
      title={plan.title}
      lead={leadOf(plan)}
      tags={
        <>
          <Tag>{checkKinds[plan.kind]}</Tag>
          <span>{planStates[plan.state]}</span>
        </>
      }
      breadcrumbs={[
        { title: '督导检查', path: '/supervision' },
        { title: '检查计划', path: '/supervision/plans' },
      ]}
    >
      {actions.length > 0 && (
        <ActionBar
          actions={actions}
          onAct={(name, words) =>
            name === 'start'
              ? start.mutateAsync({ params, body: { revision: plan.revision } })
              : close.mutateAsync({ params, body: { revision: plan.revision, summary: words ?? '' } })
          }
        />
      )}
      <Section title="计划" actions={plan.actions.includes('change') && <ChangePlan plan={plan} />}>
        <PlanFacts plan={plan} />
      </Section>
      <Section title={`检查单位（${plan.units.length}）`}>
        <PlanUnits plan={plan} />
        {plan.actions.includes('setUnits') && <UnitsForm key={plan.revision} plan={plan} />}
      </Section>
      {plan.kind === 'random' && (
        <Section title="随机抽取">
          {plan.draws.map((draw, index) => (
            <DrawRecord key={draw.id} draw={draw} counts={index === 0} />
          ))}
          {plan.actions.includes('draw') && <Drawing key={plan.revision} plan={plan} />}
        </Section>
      )}
    </Page>
  )
}

/** The first draw stands open; drawing again is the exception. */
function Drawing({ plan }: { plan: Plan }) {
  if (!plan.draws.length) return <DrawForm plan={plan} />
  return (
    <details>
      <summary>重新抽取</summary>
      <DrawForm plan={plan} />
    </details>
  )
}

function PlanFacts({ plan }: { plan: Plan }) {
  return (
    <dl className="facts">
      <div>
        <dt>检查单位</dt>
        <dd>{plan.organisationName}</dd>
      </div>
      <div>
        <dt>时间</dt>
        <dd>
          {plan.fromOn} 至 {plan.untilOn}
        </dd>
      </div>
      <div>
        <dt>年度方案</dt>
        <dd>{plan.programmeTitle ?? '不针对某个方案'}</dd>
      </div>
      <div>
        <dt>检查的任务行</dt>
        <dd>{plan.rows.map((row) => `${row.code} ${row.name}`).join('；') || '全部'}</dd>
      </div>
      {plan.focus && (
        <div>
          <dt>重点内容</dt>
          <dd>{plan.focus}</dd>
        </div>
      )}
      {plan.summary && (
        <div>
          <dt>检查总体情况</dt>
          <dd>{plan.summary}</dd>
        </div>
      )}
    </dl>
  )
}
