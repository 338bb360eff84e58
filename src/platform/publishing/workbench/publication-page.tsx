import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import type { OutputOf } from '#base/http/contract.ts'
import { FileList, Page, queryFor, QueryView, Section, usePathParameter } from '#ui/workbench/index.ts'
import { publicationScopeTexts, showPublication } from '../contract/index.ts'
import { FindingList } from './publication/finding-list.tsx'
import { OfficialSite } from './publication/official-site.tsx'
import { ProcedureSteps } from './publication/procedure-steps.tsx'
import { PublicAddress } from './publication/public-address.tsx'
import { PublicationActions } from './publication/publication-actions.tsx'
import { PublicationHistory } from './publication/publication-history.tsx'
import { SnapshotView } from './publication/snapshot-view.tsx'
import { StateTag } from './state-tag.tsx'

/** 一件发布件: what exactly will be public, what was found in it, who did which step, and the next one. */
export function PublicationPage() {
  const publicationId = usePathParameter('publicationId')
  const publication = useQuery(queryFor(showPublication, { params: { publicationId } }))
  return <QueryView query={publication}>{(found) => <PublicationView publication={found} />}</QueryView>
}

function PublicationView({ publication }: { publication: OutputOf<typeof showPublication> }) {
  const { id, findings, attachments, waiver, withdrawalNote } = publication
  return (
    <Page
      title={publication.title}
      lead={`${publication.organisationName} · ${publicationScopeTexts[publication.scope]} · 起草人 ${publication.draftedBy.name}`}
      tags={<StateTag state={publication.state} />}
      breadcrumbs={[{ title: '发布审核', path: '/publications' }]}
    >
      <ProcedureSteps publication={publication} />
      <PublicationActions publication={publication} />
      {waiver && (
        <Alert type="warning" showIcon className="problem" title={`${waiver.by}准许起草人兼任审核：${waiver.reason}`} />
      )}
      {withdrawalNote && <Alert type="error" showIcon className="problem" title={`已撤下：${withdrawalNote}`} />}
      {publication.code && publication.scope === 'public' && (
        <PublicAddress code={publication.code} hash={publication.hash} />
      )}
      {publication.state === 'published' && publication.scope === 'public' && (
        <OfficialSite publication={publication} />
      )}
      <Section title={`疑似个人信息（${findings.length}）`}>
        <FindingList publication={publication} />
      </Section>
      <Section title="将公开的内容">
        <SnapshotView snapshot={publication.snapshot} />
      </Section>
      {attachments.length > 0 && (
        <Section title={`一并公开的附件（${attachments.length}）`}>
          <FileList
            files={attachments.map((file) => ({
              id: file.fileId,
              name: file.name,
              size: file.bytes,
              address: `/api/publications/${id}/files/${file.fileId}`,
            }))}
          />
        </Section>
      )}
      <Section title="办理经过">
        <PublicationHistory publication={publication} />
      </Section>
    </Page>
  )
}
