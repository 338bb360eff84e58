import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { Alert, Skeleton } from 'antd'
import { useState } from 'react'
import { newLocalId, Page, Section, useOffline, usePathParameter } from '#ui/workbench/index.ts'
import { voluntarySentence } from '../contract/index.ts'
import { VisitForm } from './form/visit-form.tsx'
import './visits.css'

/** A new visit gets its id before anything is written, so that a reload finds it again. */
export function NewVisitPage() {
  const [id] = useState(newLocalId)
  return <Navigate to={`/guidance/visit/${id}`} replace />
}

/** 走访指导 on the spot: kept on this computer first, sent when there is a network. */
export function VisitFormPage() {
  const visitId = usePathParameter('visitId')
  const { keeping } = useOffline()
  const kept = useQuery({
    queryKey: ['kept-visit', visitId, keeping?.personId ?? null],
    queryFn: async () => (await keeping?.outbox.read<Record<string, unknown>>(visitId)) ?? null,
    enabled: keeping !== undefined,
    // What is being typed is newer than what was kept.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnMount: false,
    meta: { ownLine: true },
  })
  return (
    <Page title="写走访指导" lead={`${voluntarySentence}。`} breadcrumbs={[{ title: '走访指导', path: '/guidance' }]}>
      {keeping === null && (
        <Alert
          type="warning"
          showIcon
          className="problem"
          title="这个浏览器不能离线保存，网络断开时写的内容会丢失；请用 https 地址打开，不要用无痕模式"
        />
      )}
      <Section>
        {kept.isSuccess ? <VisitForm key={visitId} visitId={visitId} kept={kept.data} /> : <Skeleton active />}
      </Section>
    </Page>
  )
}
