import { useNavigate } from '@tanstack/react-router'
import { businessToday } from '#base/clock/index.ts'
import { OrganisationPicker } from '#platform/organisations/workbench/index.tsx'
import { Field, Page, RecordForm, Section, useSession } from '#ui/workbench/index.ts'
import { createPlan } from '../contract/index.ts'
import { PlanFields } from './plan/plan-fields.tsx'

/** 新建检查计划 */
export function NewPlanPage() {
  const navigate = useNavigate()
  const post = useSession().posts[0]
  return (
    <Page
      title="新建检查计划"
      lead="先定检查方式和时间，保存后再选择或抽取单位。"
      breadcrumbs={[
        { title: '督导检查', path: '/supervision' },
        { title: '检查计划', path: '/supervision/plans' },
      ]}
    >
      <Section>
        <RecordForm
          name="supervision.plan.new"
          endpoint={createPlan}
          initial={{ organisationId: post?.organisationId, kind: 'random', fromOn: businessToday() }}
          submitText="保存，下一步选单位"
          onSaved={(plan) => void navigate({ to: `/supervision/plans/${plan.id}` })}
        >
          <Field name="organisationId" label="检查单位" hint="整改通知以它的名义下达和编号">
            <OrganisationPicker
              within={post?.organisationId}
              placeholder="由哪个单位检查"
              known={post ? { id: post.organisationId, text: post.organisationName } : null}
            />
          </Field>
          <PlanFields />
        </RecordForm>
      </Section>
    </Page>
  )
}
