import { useNavigate } from '@tanstack/react-router'
import { businessToday } from '#base/clock/index.ts'
import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import { OrganisationPicker } from '#platform/organisations/workbench/index.tsx'
import { Field, Page, RecordForm, Section, useSession } from '#ui/workbench/index.ts'
import { createSelection, proposedAwards, proposedCriteria } from '../../contract/index.ts'
import { SelectionFieldSet } from './selection-fields.tsx'

/** 新建案例评选 */
export function NewSelectionPage() {
  const navigate = useNavigate()
  const post = useSession().posts[0]
  const today = businessToday()
  return (
    <Page
      title="新建案例评选"
      lead="先定推荐时间、评分标准和等次；开始推荐后不能再改。"
      breadcrumbs={[
        { title: '典型案例', path: '/typical-cases' },
        { title: '案例评选', path: '/typical-cases/selections' },
      ]}
    >
      <Section>
        <RecordForm
          name="typical-cases.selection.new"
          endpoint={createSelection}
          initial={{
            organisationId: post?.organisationId,
            year: Number(today.slice(0, 4)),
            nominateFrom: today,
            nominateUntil: addCalendarDays(today, 14),
            casesPerUnit: 3,
            criteria: proposedCriteria,
            awards: proposedAwards,
          }}
          submitText="保存"
          onSaved={({ id }) => void navigate({ to: `/typical-cases/selections/${id}` })}
        >
          <Field name="organisationId" label="组织单位" hint="它和下级单位可以推荐">
            <OrganisationPicker
              within={post?.organisationId}
              placeholder="由哪个单位组织"
              known={post ? { id: post.organisationId, text: post.organisationName } : null}
            />
          </Field>
          <SelectionFieldSet />
        </RecordForm>
      </Section>
    </Page>
  )
}
