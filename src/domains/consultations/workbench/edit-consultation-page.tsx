import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Page, queryFor, QueryView, RecordForm, Section, usePathParameter } from '#ui/workbench/index.ts'
import { changeConsultation, showConsultation, type Consultation } from '../contract/index.ts'
import { ContentFields } from './consultation/content-fields.tsx'
import { withKeys } from './consultation/with-keys.ts'

/** 修改 a draft; what is under review or open is not changed. */
export function EditConsultationPage() {
  const consultationId = usePathParameter('consultationId')
  const found = useQuery(queryFor(showConsultation, { params: { consultationId } }))
  return <QueryView query={found}>{(consultation) => <EditView consultation={consultation} />}</QueryView>
}

function EditView({ consultation }: { consultation: Consultation }) {
  const navigate = useNavigate()
  const { id, revision, title, explanation, audiences, channels, reach, days, shortReason, submitTo } = consultation
  const clauses = consultation.clauses.map(({ key, title: name, text }) => ({ key, title: name, text }))
  const back = () => void navigate({ to: `/consultations/${id}` })
  return (
    <Page
      title={`修改：${title}`}
      breadcrumbs={[
        { title: '意见征集', path: '/consultations' },
        { title, path: `/consultations/${id}` },
      ]}
    >
      <Section>
        <RecordForm
          name={`consultations.consultation.${id}`}
          endpoint={changeConsultation}
          params={{ consultationId: id }}
          initial={{ title, explanation, clauses, audiences, channels, reach, days, shortReason, submitTo }}
          toBody={(values) => ({ ...withKeys(values), revision })}
          onSaved={back}
          onCancel={back}
        >
          <ContentFields />
        </RecordForm>
      </Section>
    </Page>
  )
}
