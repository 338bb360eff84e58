import { useMutation, useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useState } from 'react'
import {
  ActionBar,
  DueTag,
  mutationFor,
  Page,
  queryFor,
  QueryView,
  Section,
  Timeline,
  usePathParameter,
  type RecordAction,
} from '#ui/workbench/index.ts'
import {
  decideInstruction,
  feedBackInstruction,
  instructionStates,
  instructionSteps,
  showInstruction,
  type Instruction,
} from '../contract/index.ts'
import { AgainForm } from './instruction/again-form.tsx'
import { ListLink } from './leader/list-link.tsx'

/** 批示件: the line, what it was written on, and what came of it. */
export function InstructionPage() {
  const instructionId = usePathParameter('instructionId')
  const instruction = useQuery(queryFor(showInstruction, { params: { instructionId } }))
  return <QueryView query={instruction}>{(found) => <InstructionView instruction={found} />}</QueryView>
}

const buttons: Record<Instruction['actions'][number], RecordAction> = {
  feedBack: { name: 'feedBack', title: '反馈', tone: 'primary', asks: { label: '办理情况', required: true } },
  close: {
    name: 'close',
    title: '办结',
    tone: 'primary',
    consequence: '办结后不能再反馈。',
    asks: { label: '批阅意见', required: false },
  },
  again: { name: 'again', title: '再办' },
  withdraw: {
    name: 'withdraw',
    title: '撤回',
    tone: 'danger',
    consequence: '撤回后承办单位不再办理，不能恢复。',
    asks: { label: '撤回原因', required: true },
  },
}

function InstructionView({ instruction }: { instruction: Instruction }) {
  const [again, setAgain] = useState(false)
  const decide = useMutation(mutationFor(decideInstruction))
  const feedBack = useMutation(mutationFor(feedBackInstruction))
  const params = { instructionId: instruction.id }
  const { revision } = instruction
  const act = async (name: string, words = ''): Promise<unknown> => {
    if (name === 'again') return setAgain(true)
    if (name === 'feedBack') return feedBack.mutateAsync({ params, body: { revision, text: words } })
    return decide.mutateAsync({ params, body: { decision: name as 'close' | 'withdraw', revision, text: words } })
  }
  return (
    <Page
      title="批示件"
      lead={`${instruction.writtenByName} 批示 · 承办：${[instruction.ownerOrganisationName, instruction.ownerPersonName].filter(Boolean).join(' · ')}`}
      tags={
        <>
          <span>{instructionStates[instruction.state]}</span>
          <DueTag dueOn={instruction.dueOn} doneOn={instruction.closedAt?.slice(0, 10) ?? null} />
        </>
      }
      breadcrumbs={[{ title: '批示件', path: '/instructions' }]}
    >
      {instruction.actions.length > 0 && (
        <ActionBar actions={instruction.actions.map((action) => buttons[action])} onAct={act} />
      )}
      <Section title="批示内容">
        <p style={{ whiteSpace: 'pre-wrap' }}>{instruction.text}</p>
        {instruction.about && (
          <p>
            写在：<ListLink to={instruction.about.link}>{instruction.about.label}</ListLink>
          </p>
        )}
      </Section>
      <Section title="办理经过">
        <Timeline
          entries={instruction.steps.map((step) => ({
            id: step.id,
            at: step.at,
            by: step.onBehalfOfName ? `${step.personName}（代 ${step.onBehalfOfName}）` : step.personName,
            text: `${instructionSteps[step.action]}${step.dueOn ? `，期限 ${step.dueOn}` : ''}`,
            note: step.text || null,
            tone: step.action === 'close' ? 'good' : step.action === 'again' ? 'bad' : 'plain',
          }))}
        />
      </Section>
      <Modal open={again} title="再办" footer={null} destroyOnHidden onCancel={() => setAgain(false)}>
        <AgainForm instruction={instruction} onDone={() => setAgain(false)} />
      </Modal>
    </Page>
  )
}
