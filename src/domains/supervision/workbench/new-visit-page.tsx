import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { businessToday } from '#base/clock/index.ts'
import { Page, queryFor, QueryView, RecordForm, Section, useSession } from '#ui/workbench/index.ts'
import { recordVisit, showPlan, type Plan } from '../contract/index.ts'
import { VisitFields } from './visit/visit-fields.tsx'
import './supervision.css'

/** 登记督导, in the field, on a phone: opened from a plan, the unit is chosen already. */
export function NewVisitPage() {
  const { planId, organisationId } = useSearch({ strict: false }) as { planId?: string; organisationId?: string }
  const plan = useQuery({ ...queryFor(showPlan, { params: { planId: planId ?? '' } }), enabled: !!planId })
  if (!planId) return <VisitForm />
  return (
    <QueryView query={plan}>
      {(found) => <VisitForm plan={found} {...(organisationId ? { organisationId } : {})} />}
    </QueryView>
  )
}

function VisitForm({ plan, organisationId }: { plan?: Plan; organisationId?: string }) {
  const navigate = useNavigate()
  const session = useSession()
  const unit = plan?.units.find((one) => one.id === organisationId)
  return (
    <Page
      title={unit ? `登记督导：${unit.name}` : '登记督导'}
      lead="只督导行政机关及其所属单位，不检查企业；照片可以不拍，不需要上传轨迹。"
      breadcrumbs={[
        { title: '督导检查', path: '/supervision' },
        plan
          ? { title: plan.title, path: `/supervision/plans/${plan.id}` }
          : { title: '督导记录', path: '/supervision/visits' },
      ]}
    >
      <Section>
        <div className="visit-form">
          <RecordForm
            name={`supervision.visit.${plan?.id ?? 'daily'}.${organisationId ?? ''}`}
            endpoint={recordVisit}
            initial={{
              organisationId,
              supervisingOrganisationId: plan?.organisationId ?? session.posts[0]?.organisationId,
              visitedOn: businessToday(),
              visitors: [session.name],
              findings: [],
              photos: [],
            }}
            toBody={({ photos, ...values }) => ({
              ...values,
              planId: plan?.id ?? null,
              photos: ((photos ?? []) as { uploadId: string }[]).map(({ uploadId }) => ({ uploadId })),
            })}
            submitText="保存督导记录"
            doneText="督导记录已保存"
            onSaved={(visit) => void navigate({ to: `/supervision/visits/${visit.id}` })}
          >
            <VisitFields plan={plan} posts={session.posts} unit={unit} />
          </RecordForm>
        </div>
      </Section>
    </Page>
  )
}
