import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import { ActionBar, callSignedIn, useNarrow, type RecordAction } from '#ui/workbench/index.ts'
import type { Case, CaseAction, DefinedCases, Edition } from '../../contract/index.ts'
import type { CasePageParts } from '../page-parts.ts'
import { ActForm } from './act-form.tsx'
import { commonActionsOf, CommonForm, type CommonAction } from './common-forms.tsx'

interface CaseActsProps {
  readonly defined: DefinedCases
  readonly one: Case
  readonly edition: Edition | undefined
  readonly controls: Readonly<Record<string, ReactNode>> | undefined
  readonly sources: CasePageParts['sources']
}

type Opened =
  | { readonly kind: 'act'; readonly action: CaseAction }
  | { readonly kind: 'common'; readonly name: CommonAction }

/** The buttons of a case: what its procedure lets this person do now, then what may be done with every case. */
export function CaseActs({ defined, one, edition, controls, sources }: CaseActsProps) {
  const [opened, setOpened] = useState<Opened>()
  const narrow = useNarrow()
  const actions = one.actions.flatMap(({ id, refusal }) => {
    const action = edition?.actions.find((other) => other.id === id)
    return action ? [{ action, refusal }] : []
  })
  // On a phone only the first stays at hand.
  actions.sort((one, other) => rankOf(one) - rankOf(other))
  const client = useQueryClient()
  /** What was begun and kept is there when the form is opened again. */
  function close() {
    setOpened(undefined)
    void client.invalidateQueries({ queryKey: [defined.endpoints.show.path] })
  }
  const common = commonActionsOf(one, edition)
  const done = useActWithoutForm(defined, one)
  const find = (name: string) => actions.find(({ action }) => action.id === name)?.action
  return (
    <div className="stack">
      <ActionBar
        actions={actions.map(({ action, refusal }) => buttonOf(action, refusal))}
        onAct={async (name) => {
          const action = find(name)
          if (action?.form) setOpened({ kind: 'act', action })
          else await done(name)
        }}
      />
      {common.length > 0 && (
        <ActionBar actions={common} onAct={async (name) => setOpened({ kind: 'common', name: name as CommonAction })} />
      )}
      <Modal
        open={opened !== undefined}
        title={opened?.kind === 'act' ? opened.action.text : common.find(({ name }) => name === opened?.name)?.title}
        footer={null}
        destroyOnHidden
        width={narrow ? '100%' : 640}
        onCancel={close}
      >
        {opened?.kind === 'act' && (
          <ActForm defined={defined} one={one} action={opened.action} controls={controls} onDone={close} />
        )}
        {opened?.kind === 'common' && (
          <CommonForm name={opened.name} {...{ defined, one, edition, sources }} onDone={close} />
        )}
      </Modal>
    </div>
  )
}

/** An act without a form is done at once; afterwards everything on the page is read anew, as after any write. */
function useActWithoutForm({ endpoints, procedure }: DefinedCases, one: Case) {
  const mutation = useMutation({
    mutationKey: [procedure.kind, 'act'],
    mutationFn: async (id: string) => {
      const endpoint = endpoints.acts[id]
      if (!endpoint) throw new Error(`${procedure.kind}: no act ${id}`)
      return callSignedIn(endpoint, { params: { caseId: one.id }, body: { revision: one.revision, form: {} } })
    },
  })
  return (id: string) => mutation.mutateAsync(id)
}

function rankOf({ action, refusal }: { action: CaseAction; refusal: string | null }): number {
  if (refusal !== null) return 2
  return action.tone === 'primary' ? 0 : 1
}

function buttonOf(action: CaseAction, refusal: string | null): RecordAction {
  return {
    name: action.id,
    title: action.text,
    tone: action.tone ?? 'plain',
    ...(refusal === null ? {} : { unavailableBecause: refusal }),
    ...(action.form ? { opensForm: true } : {}),
    ...(action.confirm && !action.form ? { consequence: action.confirm } : {}),
  }
}
