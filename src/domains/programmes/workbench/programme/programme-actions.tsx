import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { ActionBar, DayInput, Field, mutationFor, RecordForm, useMay, useSession } from '#ui/workbench/index.ts'
import { acknowledgeProgramme, closeProgramme, issueProgramme, type Programme } from '../../contract/index.ts'

/** 印发 for the issuer, 签收 for a unit that received it, and the unit's own programme made from it. */
export function ProgrammeActions({ programme }: { programme: Programme }) {
  const [issuing, setIssuing] = useState(false)
  const acknowledge = useMutation(mutationFor(acknowledgeProgramme))
  const close = useMutation(mutationFor(closeProgramme))
  const mayClose = useMay('programmes.issue') && programme.state === 'issued'
  const { posts } = useSession()
  const mayIssue = useMay('programmes.issue') && programme.state === 'draft'
  const mayCompose = useMay('programmes.compose')
  const waiting = programme.addressees.find(
    (unit) => !unit.acknowledgedAt && posts.some((post) => post.organisationId === unit.organisationId),
  )
  const unresolved = programme.openQuestions > 0 || programme.addressees.length === 0
  return (
    <>
      {programme.state === 'issued' && (
        <Link to={`/tasks?programmeId=${programme.id}`}>
          <Button>查看任务</Button>
        </Link>
      )}
      {programme.state === 'issued' && waiting && (
        <Button
          type="primary"
          loading={acknowledge.isPending}
          onClick={() =>
            acknowledge.mutate({
              params: { programmeId: programme.id },
              body: { organisationId: waiting.organisationId },
            })
          }
        >
          签收
        </Button>
      )}
      {programme.state === 'issued' && mayCompose && (
        <Link to={`/programmes/new?parent=${programme.id}`}>
          <Button>据此编制本单位方案</Button>
        </Link>
      )}
      {mayIssue && (
        <Button
          type="primary"
          disabled={unresolved}
          title={unresolved ? '还有未确定的事项或没有受文单位' : ''}
          onClick={() => setIssuing(true)}
        >
          登记印发
        </Button>
      )}
      {mayClose && (
        <ActionBar
          actions={[
            {
              name: 'close',
              title: '结束',
              consequence: '结束后各单位不能再报送，不能恢复。',
              asks: { label: '原因', required: true },
            },
          ]}
          onAct={(_, reason) =>
            close.mutateAsync({
              params: { programmeId: programme.id },
              body: { revision: programme.revision, reason: reason ?? '' },
            })
          }
        />
      )}
      <Modal open={issuing} title="登记印发" footer={null} destroyOnHidden onCancel={() => setIssuing(false)}>
        <p>公文在办公系统签发后，在这里登记文号、签发人和成文日期。印发后任务发到各单位，方案不能再修改。</p>
        <RecordForm
          name={`programmes.issue.${programme.id}`}
          endpoint={issueProgramme}
          params={{ programmeId: programme.id }}
          toBody={(values) => ({ revision: programme.revision, ...values })}
          submitText="登记并印发"
          doneText="已印发"
          onSaved={() => setIssuing(false)}
          onCancel={() => setIssuing(false)}
        >
          <Field name="docNumber" label="发文字号" hint="例如：郑法政办〔2020〕5号">
            <Input />
          </Field>
          <Field name="signer" label="签发人">
            <Input />
          </Field>
          <Field name="issuedOn" label="成文日期">
            <DayInput />
          </Field>
          <Field name="distribution" label="印发范围">
            <Input />
          </Field>
        </RecordForm>
      </Modal>
    </>
  )
}
