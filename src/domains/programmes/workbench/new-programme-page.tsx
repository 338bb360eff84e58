import { useMutation } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { businessToday } from '#base/clock/index.ts'
import { OrganisationPicker } from '#platform/organisations/workbench/index.tsx'
import { mutationFor, Page, ProblemAlert, Section, useSession } from '#ui/workbench/index.ts'
import { createProgramme, type ReadNotice } from '../contract/index.ts'
import { draftFromNotice, rowDraftOf } from '../domain/draft-from-notice.ts'
import { BlankProgrammeForm } from './notice/blank-programme-form.tsx'
import { NoticeInput } from './notice/notice-input.tsx'
import { ReadingView } from './notice/reading-view.tsx'

/** 新建年度方案: from a notice that is read, from an earlier programme, from one received, or by hand. */
export function NewProgrammePage() {
  const { posts } = useSession()
  const navigate = useNavigate()
  const { parent } = useSearch({ strict: false }) as { parent?: string }
  const own = posts[0]
  const [organisationId, setOrganisationId] = useState(own?.organisationId ?? '')
  const [reading, setReading] = useState<ReadNotice>()
  const create = useMutation(mutationFor(createProgramme))

  async function confirm(candidates: ReadonlySet<string>) {
    if (!reading) return
    const { document, candidates: offered } = reading.proposal
    const draft = draftFromNotice(reading.proposal)
    const { id } = await create.mutateAsync({
      body: {
        organisationId,
        year: document.year ?? Number(businessToday().slice(0, 4)),
        title: (document.title ?? '未写标题的通知').slice(0, 200),
        rows: [...draft.rows, ...offered.filter((row) => candidates.has(row.id)).map(rowDraftOf)],
        questions: draft.questions,
        legalBasis: document.legalBasis.map((basis) =>
          [basis.title, basis.docNumber].filter(Boolean).join(' ').slice(0, 500),
        ),
        contact: Object.fromEntries(document.contacts.map((contact) => [contact.kind, contact.masked])),
        source: { lines: reading.lines },
      },
    })
    void navigate({ to: `/programmes/${id}` })
  }

  return (
    <Page
      title="新建年度方案"
      lead={
        reading
          ? '左边是原文，右边是读出的任务表；点一行看它出自哪里，核对后生成草稿。'
          : '把通知放进来，系统读出任务表，由您核对。'
      }
      breadcrumbs={[{ title: '年度方案', path: '/programmes' }]}
    >
      {!reading && (
        <Section title="制定单位">
          <OrganisationPicker
            known={own ? { id: own.organisationId, text: own.organisationName } : null}
            label="制定单位"
            value={organisationId}
            onChange={(id) => setOrganisationId(typeof id === 'string' ? id : (own?.organisationId ?? ''))}
          />
        </Section>
      )}
      <ProblemAlert problem={create.error} />
      {reading ? (
        <ReadingView
          reading={reading}
          busy={create.isPending}
          onConfirm={(candidates) => void confirm(candidates).catch(() => {})}
          onBack={() => setReading(undefined)}
        />
      ) : (
        <>
          {!parent && (
            <Section title="读取通知">
              <NoticeInput organisationId={organisationId} onRead={setReading} />
            </Section>
          )}
          <Section title={parent ? '据上级方案编制' : '手工编制'}>
            <BlankProgrammeForm organisationId={organisationId} parent={parent} />
          </Section>
        </>
      )}
    </Page>
  )
}
