import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { mutationFor, ProblemAlert, Section } from '#ui/workbench/index.ts'
import { decideTie, type Selection } from '../../contract/index.ts'

/** 同分: a person puts those with the same points in their order and says why. */
export function TieForm({ selection, tie }: { selection: Selection; tie: readonly string[] }) {
  const [order, setOrder] = useState(tie)
  const [reason, setReason] = useState('')
  const decide = useMutation(mutationFor(decideTie))
  const titleOf = (id: string) => selection.nominationList.find((one) => one.id === id)?.title ?? ''
  const up = (place: number) =>
    setOrder([...order.slice(0, place - 1), order[place]!, order[place - 1]!, ...order.slice(place + 1)])
  return (
    <Section title={`${tie.length} 篇同分，请确定先后`}>
      <ol>
        {order.map((id, place) => (
          <li key={id}>
            {titleOf(id)}{' '}
            {place > 0 && (
              <Button size="small" onClick={() => up(place)} aria-label={`把“${titleOf(id)}”上移一位`}>
                上移
              </Button>
            )}
          </li>
        ))}
      </ol>
      <label className="stack">
        理由（必填）
        <Input maxLength={300} value={reason} onChange={({ target }) => setReason(target.value)} />
      </label>
      <p>
        <Button
          type="primary"
          disabled={!reason.trim()}
          loading={decide.isPending}
          onClick={() =>
            void decide
              .mutateAsync({
                params: { selectionId: selection.id },
                body: { revision: selection.revision, nominationIds: [...order], reason: reason.trim() },
              })
              .catch(() => {})
          }
        >
          按此先后确定
        </Button>
      </p>
      <ProblemAlert problem={decide.error} />
    </Section>
  )
}
