import { useMutation, useQuery } from '@tanstack/react-query'
import { ConfirmButton, mutationFor, queryFor, QueryView, Section } from '#ui/workbench/index.ts'
import { endDelegation, listDelegations, roles, type Delegation } from '../../contract/index.ts'
import { DelegatePost } from './delegate-post.tsx'

const states = { coming: '未开始', running: '进行中', over: '已结束', revoked: '已提前结束' } as const

/** AB岗: another holds the person's post on certain days; both names stand on record. */
export function Delegations() {
  const query = useQuery(queryFor(listDelegations, {}))
  return (
    <Section title="AB 岗" actions={<DelegatePost />}>
      <p className="quiet">请假、出差期间由他人代行您的岗位；办理记录上同时留有两人姓名。</p>
      <QueryView query={query}>
        {({ given, received }) => (
          <ul className="lines">
            {given.map((delegation) => (
              <GivenLine key={delegation.id} delegation={delegation} />
            ))}
            {received.map((delegation) => (
              <li key={delegation.id}>
                <span>
                  您代 {delegation.from.name} 行使 <DelegationWords delegation={delegation} />
                </span>
              </li>
            ))}
            {given.length + received.length === 0 && <li className="quiet">没有设置过 AB 岗</li>}
          </ul>
        )}
      </QueryView>
    </Section>
  )
}

function GivenLine({ delegation }: { delegation: Delegation }) {
  const end = useMutation(mutationFor(endDelegation))
  const open = delegation.state === 'coming' || delegation.state === 'running'
  return (
    <li>
      <span>
        {delegation.to.name} 代您行使 <DelegationWords delegation={delegation} />
      </span>
      {open && (
        <ConfirmButton
          size="small"
          question="提前结束这项 AB 岗？"
          consequence={`${delegation.to.name}立即不再代行这一岗位。`}
          doText="提前结束"
          doneText="已提前结束"
          onConfirm={() => end.mutateAsync({ params: { delegationId: delegation.id } })}
        >
          提前结束
        </ConfirmButton>
      )}
    </li>
  )
}

function DelegationWords({ delegation }: { delegation: Delegation }) {
  const { organisationName, role, fromOn, lastOn, reason, state } = delegation
  return (
    <>
      <strong>
        {organisationName} · {roles[role]}
      </strong>
      <span className="quiet">
        {' '}
        {fromOn} 至 {lastOn}（{reason}）{states[state]}
      </span>
    </>
  )
}
