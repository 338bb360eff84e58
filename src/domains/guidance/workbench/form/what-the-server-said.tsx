import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { newLocalId, useOffline, type ShownProblem } from '#ui/workbench/index.ts'
import { visitKind } from '../visit-kind.ts'
import { labelOf, valuesOf } from '../visit-values.ts'

/** Why the visit was not taken, and the way out. */
export function WhatTheServerSaid({ problem, visitId }: { problem: ShownProblem; visitId: string }) {
  const { keeping } = useOffline()
  const navigate = useNavigate()
  const copy = useMutation({
    async mutationFn() {
      const kept = await keeping?.outbox.read<Record<string, unknown>>(visitId)
      if (!keeping || !kept) return
      const id = newLocalId()
      const content = { ...kept.content, id }
      const label = labelOf(valuesOf(content))
      await keeping.outbox.keep({ id, kind: visitKind.kind, state: 'draft', label, content })
      await keeping.outbox.remove(visitId)
      await navigate({ to: `/guidance/visit/${id}` })
    },
  })
  const differs = problem.code === 'guidance.visit-differs'
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      className="problem"
      title={problem.title}
      description={problem.detail}
      action={
        differs && (
          <Button loading={copy.isPending} onClick={() => copy.mutate()}>
            改存为新的走访
          </Button>
        )
      }
    />
  )
}
