import { useMutation } from '@tanstack/react-query'
import { ActionBar, DateText, mutationFor, Section } from '#ui/workbench/index.ts'
import { undoMerger, type CounterpartyDetail, type Merger } from '../../contract/index.ts'

/** Which duplicates were merged into it, by whom and why; each can be undone. */
export function MergerList({ counterparty: { id, mergers, mayMerge } }: { counterparty: CounterpartyDetail }) {
  return (
    <Section title="合并记录">
      <ul className="lines">
        {mergers.map((merger) => (
          <li key={merger.id} className="row spread">
            <MergerText merger={merger} />
            {mayMerge && !merger.undone && <Undo counterpartyId={id} merger={merger} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function MergerText({ merger }: { merger: Merger }) {
  const { mergedName, mergedCode, mergedByName, mergedOn, reason, undone } = merger
  return (
    <span>
      “{mergedName}”{mergedCode && `（${mergedCode}）`}由{mergedByName}于 <DateText value={mergedOn} /> 合并到这一户：
      {reason}
      {undone && (
        <span className="quiet">
          ；{undone.byName}于 <DateText value={undone.on} /> 撤销：{undone.reason}
        </span>
      )}
    </span>
  )
}

function Undo({ counterpartyId, merger }: { counterpartyId: string; merger: Merger }) {
  const undo = useMutation(mutationFor(undoMerger))
  return (
    <ActionBar
      actions={[
        {
          name: 'undo',
          title: '撤销合并',
          consequence: `“${merger.mergedName}”重新成为单独的一户，各自的记录回到合并前的样子。`,
          asks: { label: '原因', required: true },
        },
      ]}
      onAct={(_, reason) =>
        undo.mutateAsync({ params: { counterpartyId, mergerId: merger.id }, body: { reason: reason ?? '' } })
      }
    />
  )
}
