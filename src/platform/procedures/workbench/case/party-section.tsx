import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { CounterpartyName } from '#platform/counterparties/workbench/index.tsx'
import { Field, RecordForm, Section } from '#ui/workbench/index.ts'
import type { Case, DefinedCases, Party } from '../../contract/index.ts'

/** Parties and representatives; telephones are shown in full for a reason that is audited. */
export function PartySection({ defined, one }: { defined: DefinedCases; one: Case }) {
  const [revealed, setRevealed] = useState<readonly Party[]>()
  const [asking, setAsking] = useState(false)
  if (one.partyList.length === 0) return null
  const parties = revealed ?? one.partyList
  return (
    <Section
      title="当事人"
      actions={
        one.rights.includes('handle') &&
        !revealed && (
          <Button size="small" onClick={() => setAsking(true)}>
            看完整联系方式
          </Button>
        )
      }
    >
      <dl className="facts">
        {parties.flatMap((party) => [
          <dt key={`${party.id} role`}>{party.roleText}</dt>,
          <dd key={party.id}>
            {party.counterpartyId ? <CounterpartyName id={party.counterpartyId} name={party.name} /> : party.name}
            <div className="quiet">
              {[party.code, party.phone, party.email, party.address, representativeText(party)]
                .filter(Boolean)
                .join(' · ')}
            </div>
            <div className="quiet">{party.wantsNotices ? '同意接收通知' : '没有同意接收通知，请电话联系'}</div>
          </dd>,
        ])}
      </dl>
      <Modal open={asking} title="看完整联系方式" footer={null} destroyOnHidden onCancel={() => setAsking(false)}>
        <RecordForm
          name={`${defined.procedure.kind}.reveal.${one.id}`}
          endpoint={defined.endpoints.revealContacts}
          params={{ caseId: one.id }}
          draft={false}
          submitText="查看"
          doneText="已显示，离开本页后重新遮盖"
          onSaved={(answer) => {
            setRevealed(answer.parties)
            setAsking(false)
          }}
          onCancel={() => setAsking(false)}
        >
          <Field name="reason" label="为什么要看" hint="会记入审计日志">
            <Input maxLength={200} />
          </Field>
        </RecordForm>
      </Modal>
    </Section>
  )
}

function representativeText({ representative }: Party): string | null {
  if (!representative) return null
  const { name, relation, phone } = representative
  return `代理人 ${[name, relation, phone].filter(Boolean).join(' ')}`
}
