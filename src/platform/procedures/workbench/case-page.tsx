import { useQuery } from '@tanstack/react-query'
import { Page, queryFor, QueryView, Section, Timeline, usePathParameter } from '#ui/workbench/index.ts'
import type { Case, DefinedCases } from '../contract/index.ts'
import { fieldsOf } from '../domain/index.ts'
import { CaseActs } from './case/case-acts.tsx'
import { AttachmentSection } from './case/attachment-section.tsx'
import { ClockList } from './case/clock-list.tsx'
import { CommentForm } from './case/comment-form.tsx'
import { NoticeSection } from './case/notice-section.tsx'
import { PartySection } from './case/party-section.tsx'
import { ParticipantSection } from './case/participant-section.tsx'
import { LinkedCases } from './case/linked-cases.tsx'
import { timelineOf } from './case/timeline-of.tsx'
import { ClockTag } from './clock-tag.tsx'
import type { CasePageParts } from './page-parts.ts'

/** One case: where it stands, what may be done now, and everything that happened. */
export function casePage(defined: DefinedCases, parts: CasePageParts) {
  return function CasePage() {
    const caseId = usePathParameter('caseId')
    const query = useQuery(queryFor(defined.endpoints.show, { params: { caseId } }))
    return <QueryView query={query}>{(one) => <WholeCase defined={defined} one={one} parts={parts} />}</QueryView>
  }
}

function WholeCase({ defined, one, parts }: { defined: DefinedCases; one: Case; parts: CasePageParts }) {
  const { path, procedure } = defined
  const edition = procedure.editions.find(({ inForceFrom }) => inForceFrom === one.editionFrom)
  return (
    <Page
      title={one.title}
      lead={[one.number, one.organisationName, one.handlerName ? `经办人 ${one.handlerName}` : '待分派'].join(' · ')}
      tags={
        <>
          <strong>{one.stateText}</strong>
          {!one.closedOn && <ClockTag {...one} />}
        </>
      }
      breadcrumbs={[{ title: procedure.title, path }]}
    >
      {one.hint && !one.closedOn && <p className="page-lead">下一步：{one.hint}</p>}
      <div className="case-acts">
        <CaseActs defined={defined} one={one} edition={edition} controls={parts.controls} sources={parts.sources} />
        <LinkedCases one={one} path={path} />
      </div>
      <div className="two-columns">
        <div className="stack">
          <Section title="基本情况">
            <dl className="facts">
              {edition &&
                fieldsOf(edition.content, one.content).flatMap(({ label, value }) => [
                  <dt key={`${label} label`}>{label}</dt>,
                  <dd key={label}>{value}</dd>,
                ])}
              {one.intakeSource && (
                <>
                  <dt>来源</dt>
                  <dd>{[one.intakeSource, one.intakeNumber].filter(Boolean).join(' ')}</dd>
                </>
              )}
              <dt>立案</dt>
              <dd>{one.openedOn}</dd>
              <dt>适用程序</dt>
              <dd>
                {one.citation}（自 {one.editionFrom} 起施行）
              </dd>
            </dl>
          </Section>
          <PartySection defined={defined} one={one} />
          <ClockList clocks={one.clocks} />
          <NoticeSection defined={defined} one={one} />
          {parts.sections?.(one)}
          <AttachmentSection defined={defined} one={one} edition={edition} />
        </div>
        <div className="stack">
          <ParticipantSection defined={defined} one={one} />
          <Section title="办理经过">
            <div className="stack">
              {one.rights.includes('handle') && <CommentForm defined={defined} caseId={one.id} />}
              <Timeline entries={timelineOf(one)} />
            </div>
          </Section>
        </div>
      </div>
    </Page>
  )
}
