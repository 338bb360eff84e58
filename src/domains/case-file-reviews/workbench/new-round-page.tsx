import { useNavigate } from '@tanstack/react-router'
import { businessToday } from '#base/clock/index.ts'
import { OrganisationPicker } from '#platform/organisations/workbench/index.tsx'
import { Field, Page, RecordForm, Section, useSession } from '#ui/workbench/index.ts'
import { createRound } from '../contract/index.ts'
import { RoundFieldSet } from './round/round-fields.tsx'

/** 新建评查或抽查 */
export function NewRoundPage() {
  const navigate = useNavigate()
  const post = useSession().posts[0]
  const today = businessToday()
  return (
    <Page
      title="新建评查或抽查"
      lead="先定范围和数量，保存后抽取案卷、指定评查人。"
      breadcrumbs={[{ title: '案卷评查', path: '/case-file-reviews' }]}
    >
      <Section>
        <RecordForm
          name="case-file-reviews.round.new"
          endpoint={createRound}
          initial={{
            organisationId: post?.organisationId,
            kind: 'review',
            fromOn: `${today.slice(0, 4)}-01-01`,
            untilOn: today,
            sample: { by: 'count', count: 10 },
            reviewersPerFile: 2,
            tolerance: 10,
          }}
          submitText="保存，下一步抽取案卷"
          onSaved={({ id }) => void navigate({ to: `/case-file-reviews/rounds/${id}` })}
        >
          <Field name="organisationId" label="组织单位" hint="评查人从它和下级单位中选">
            <OrganisationPicker
              within={post?.organisationId}
              placeholder="由哪个单位组织"
              known={post ? { id: post.organisationId, text: post.organisationName } : null}
            />
          </Field>
          <RoundFieldSet range={null} />
        </RecordForm>
      </Section>
    </Page>
  )
}
