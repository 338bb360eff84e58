import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import {
  DownloadButton,
  DueTag,
  Page,
  queryFor,
  QueryView,
  Section,
  useMay,
  usePathParameter,
} from '#ui/workbench/index.ts'
import { consultationStateTexts, downloadSummary, showConsultation, type Consultation } from '../contract/index.ts'
import { ClauseList } from './consultation/clause-list.tsx'
import { ConsultationActions } from './consultation/consultation-actions.tsx'
import { ConsultationFacts } from './consultation/consultation-facts.tsx'
import { InvitationSection } from './consultation/invitation-section.tsx'
import { OutreachSection } from './consultation/outreach-section.tsx'
import { StandingView } from './consultation/standing-view.tsx'
import './consultations.css'

/** One 征求意见: how it stands, what waits, and everything that belongs to it. */
export function ConsultationPage() {
  const consultationId = usePathParameter('consultationId')
  const found = useQuery(queryFor(showConsultation, { params: { consultationId } }))
  return <QueryView query={found}>{(consultation) => <ConsultationView consultation={consultation} />}</QueryView>
}

function ConsultationView({ consultation }: { consultation: Consultation }) {
  const { id, state, closesOn } = consultation
  const mayManage = useMay('consultations.manage')
  const mayCollect = consultation.actions.some(({ action }) => action === 'collect')
  const hasBegun = consultation.opensOn !== null
  return (
    <Page
      title={consultation.title}
      lead={consultation.organisationName}
      tags={
        <>
          <span>{consultationStateTexts[state]}</span>
          {state === 'open' && <DueTag dueOn={closesOn} />}
        </>
      }
      breadcrumbs={[{ title: '意见征集', path: '/consultations' }]}
      actions={hasBegun && state !== 'cancelled' && <SummaryButtons consultationId={id} />}
    >
      <ConsultationActions consultation={consultation} />
      {hasBegun && (
        <Section title="意见" actions={<OpinionLinks consultation={consultation} mayCollect={mayCollect} />}>
          <StandingView consultation={consultation} />
        </Section>
      )}
      <Section title={`征求意见的内容（${consultation.clauses.length} 条）`}>
        <ClauseList clauses={consultation.clauses} />
      </Section>
      {hasBegun && <OutreachSection consultation={consultation} mayCollect={mayCollect} />}
      {mayManage && <InvitationSection consultation={consultation} />}
      <Section title="基本情况">
        <ConsultationFacts consultation={consultation} />
      </Section>
    </Page>
  )
}

function SummaryButtons({ consultationId }: { consultationId: string }) {
  const params = { consultationId }
  return (
    <>
      {(['pdf', 'docx', 'xlsx'] as const).map((format) => (
        <DownloadButton key={format} endpoint={downloadSummary} input={{ params, query: { format } }}>
          汇总表 {{ pdf: 'PDF', docx: 'Word', xlsx: 'Excel' }[format]}
        </DownloadButton>
      ))}
    </>
  )
}

function OpinionLinks({ consultation, mayCollect }: { consultation: Consultation; mayCollect: boolean }) {
  const { id, unanswered } = consultation
  return (
    <div className="row">
      <Link to={`/consultations/${id}/opinions`} search={unanswered > 0 ? { standing: 'unanswered' } : {}}>
        <Button type={unanswered > 0 ? 'primary' : 'default'}>
          {unanswered > 0 ? `去答复 ${unanswered} 条` : '查看全部意见'}
        </Button>
      </Link>
      {mayCollect && (
        <Link to={`/consultations/${id}/opinions/new`}>
          <Button>登记书面或口头意见</Button>
        </Link>
      )}
    </div>
  )
}
