import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { useEffect, useEffectEvent, useRef } from 'react'
import { businessNow } from '#base/clock/index.ts'
import { refuse } from '#base/http/contract.ts'
import { callSignedIn, RecordForm, useOffline, useSession, type Item } from '#ui/workbench/index.ts'
import { recordVisit, VisitFields } from '../../contract/index.ts'
import { visitKind } from '../visit-kind.ts'
import { bodyOf, labelOf, valuesOf, type VisitValues } from '../visit-values.ts'
import { CheckupFields } from './checkup-fields.tsx'
import { MoreFields } from './more-fields.tsx'
import { VisitFieldSet } from './visit-fields.tsx'
import { WhatTheServerSaid } from './what-the-server-said.tsx'

interface VisitFormProps {
  readonly visitId: string
  readonly kept: { readonly item: Item; readonly content: Record<string, unknown> } | null
}

const restMs = 400

/** One visit: a draft on this computer from the first word, handed over by 保存. */
export function VisitForm({ visitId, kept }: VisitFormProps) {
  const { keeping } = useOffline()
  const { name, posts } = useSession()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const typed = useRef<VisitValues | undefined>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  function keepDraft() {
    clearTimeout(timer.current)
    const values = typed.current
    typed.current = undefined
    if (!values || !keeping) return
    keeping.outbox
      .keep({
        id: visitId,
        kind: visitKind.kind,
        state: 'draft',
        label: labelOf(values),
        content: bodyOf(visitId, values),
      })
      .catch(() => message.error('本机存不下草稿了，请先同步或删除旧的记录，再继续写'))
  }
  const flush = useEffectEvent(keepDraft)
  useEffect(() => {
    addEventListener('pagehide', flush)
    return () => {
      removeEventListener('pagehide', flush)
      flush()
    }
  }, [])

  async function handOver(body: unknown) {
    clearTimeout(timer.current)
    typed.current = undefined
    if (!keeping) {
      const { id } = await callSignedIn(recordVisit, { body: VisitFields.parse(body) })
      return navigate({ to: `/guidance/visits/${id}` })
    }
    const content = body as Record<string, unknown>
    const label = labelOf(valuesOf(content))
    const isKept = await keeping.outbox.keep({ id: visitId, kind: visitKind.kind, state: 'waiting', label, content })
    if (!isKept) throw refuse('base.conflict', '这份记录刚才已经同步到服务器，这里的改动没有保存；后续请在记录页登记')
    void message.success('已存在本机，有网络时自动发出')
    void keeping.outbox.send({ asking: false })
    return navigate({ to: '/pending' })
  }

  const problem = kept?.item.problem ?? null
  return (
    <>
      {problem && <WhatTheServerSaid problem={problem} visitId={visitId} />}
      <RecordForm
        name={`guidance.visit.${visitId}`}
        endpoint={recordVisit}
        initial={
          kept
            ? valuesOf(kept.content)
            : {
                organisationId: posts[0]?.organisationId,
                guidedAt: businessNow().toISOString(),
                counterparty: { kind: 'organisation' },
                officers: [{ name, certificate: '' }],
                acknowledgement: { kind: 'signed' },
                copy: { kind: 'none' },
              }
        }
        errors={problem?.errors ?? []}
        toBody={(values) => bodyOf(visitId, values)}
        submitText="保存"
        onTyped={(values) => {
          typed.current = values
          clearTimeout(timer.current)
          timer.current = setTimeout(keepDraft, restMs)
        }}
        handOver={handOver}
      >
        <VisitFieldSet visitId={visitId} />
        <CheckupFields />
        <MoreFields />
      </RecordForm>
    </>
  )
}
