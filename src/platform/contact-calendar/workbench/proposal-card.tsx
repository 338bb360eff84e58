import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import { ActionBar, DayInput, Field, mutationFor, RecordForm } from '#ui/workbench/index.ts'
import {
  acceptJointDay,
  keepApart,
  offerJointDay,
  proposalStates,
  visitKinds,
  type JointProposal,
} from '../contract/index.ts'

/** Two visits that could be one: what each unit plans, and what may be done about it. */
export function ProposalCard({ proposal }: { proposal: JointProposal }) {
  const offering = proposal.sides.find(({ organisationId }) => organisationId === proposal.offeredBy)
  return (
    <div className="stack">
      <span>
        <Tag>{proposalStates[proposal.state]}</Tag>
        {proposal.counterpartyName}
        {proposal.jointOn && `：${offering?.organisationName ?? ''}提出 ${proposal.jointOn} 一起去`}
        {proposal.reason && `，原因：${proposal.reason}`}
        {proposal.decidedByName && `（${proposal.decidedByName}）`}
      </span>
      <ul className="lines">
        {proposal.sides.map((side) => (
          <li key={side.plannedVisitId}>
            <span>
              {side.own ? (
                <Link to={`/contact-calendar/visits/${side.plannedVisitId}`}>{side.organisationName}</Link>
              ) : (
                side.organisationName
              )}
              ，{side.on}，{visitKinds[side.kind]}：{side.topic}
            </span>
          </li>
        ))}
      </ul>
      <Decisions proposal={proposal} />
    </div>
  )
}

function Decisions({ proposal }: { proposal: JointProposal }) {
  const accept = useMutation(mutationFor(acceptJointDay))
  const apart = useMutation(mutationFor(keepApart))
  const params = { jointProposalId: proposal.id }
  const { revision } = proposal
  return (
    <>
      {(proposal.mayAccept || proposal.mayKeepApart) && (
        <ActionBar
          actions={[
            ...(proposal.mayAccept
              ? [
                  {
                    name: 'accept',
                    title: `同意 ${proposal.jointOn} 一起去`,
                    tone: 'primary' as const,
                    consequence: '两个单位的走访都改到这一天，双方都会收到通知。',
                  },
                ]
              : []),
            ...(proposal.mayKeepApart
              ? [
                  {
                    name: 'apart',
                    title: '各自走访',
                    tone: 'plain' as const,
                    consequence: '原因留在记录里，对方单位会收到通知，不能再改。',
                    asks: { label: '为什么不能合并', required: true },
                  },
                ]
              : []),
          ]}
          onAct={(name, words) =>
            name === 'accept'
              ? accept.mutateAsync({ params, body: { revision } })
              : apart.mutateAsync({ params, body: { revision, reason: words ?? '' } })
          }
        />
      )}
      {proposal.mayOffer && (
        <RecordForm
          key={revision}
          name={`contact-calendar.offer.${proposal.id}`}
          endpoint={offerJointDay}
          params={params}
          initial={{ on: proposal.jointOn ?? proposal.sides.map(({ on }) => on).toSorted()[0] }}
          toBody={(values) => ({ ...values, revision })}
          submitText={proposal.state === 'open' ? '提出这一天' : '另提一天'}
          doneText="已告知对方单位"
        >
          <Field name="on" label="哪天一起去">
            <DayInput />
          </Field>
        </RecordForm>
      )}
    </>
  )
}
