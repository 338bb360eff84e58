import { useNavigate } from '@tanstack/react-router'
import { OrganisationPicker } from '#platform/organisations/workbench/index.tsx'
import { Field, Page, RecordForm, Section, useSession } from '#ui/workbench/index.ts'
import { createConsultation, usualDays } from '../contract/index.ts'
import { ContentFields } from './consultation/content-fields.tsx'
import { withKeys } from './consultation/with-keys.ts'

const blankContent = {
  clauses: [{ title: '', text: '' }],
  audiences: ['internal', 'society', 'counterparties', 'associations'],
  channels: ['website'],
  reach: 'open',
  days: usualDays,
}

/** 新建征求意见: stays a draft until it is sent to 发布审核. */
export function NewConsultationPage() {
  const navigate = useNavigate()
  const own = useSession().posts[0]
  return (
    <Page title="新建征求意见" breadcrumbs={[{ title: '意见征集', path: '/consultations' }]}>
      <Section>
        <RecordForm
          name="consultations.consultation.new"
          endpoint={createConsultation}
          initial={{ ...blankContent, organisationId: own?.organisationId }}
          toBody={withKeys}
          submitText="保存草稿"
          doneText="已保存，请核对后送发布审核"
          onSaved={(saved) => void navigate({ to: `/consultations/${saved.id}` })}
        >
          <Field name="organisationId" label="征求单位">
            <OrganisationPicker known={own ? { id: own.organisationId, text: own.organisationName } : null} />
          </Field>
          <ContentFields />
        </RecordForm>
      </Section>
    </Page>
  )
}
