import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input, Select } from 'antd'
import { useState } from 'react'
import { businessToday } from '#base/clock/index.ts'
import {
  ActionBar,
  DataTable,
  DateText,
  DayInput,
  EmptyState,
  Field,
  mutationFor,
  Page,
  RecordForm,
  Section,
  useOwnUnits,
} from '#ui/workbench/index.ts'
import { keyStates, longestKeyYears, type DefinedIntake, type HotlineKey, type IssuedKey } from '../contract/index.ts'
import { crumbsOf, type Mounted } from './mounted.ts'

const states = Object.entries(keyStates).map(([value, label]) => ({ value, label }))

/** 接口密钥: which systems hand in work orders by themselves, and until when. */
export function keyPage(mounted: Mounted) {
  const { intake } = mounted
  return function KeyPage() {
    const [issued, setIssued] = useState<IssuedKey>()
    return (
      <Page
        title="热线接口密钥"
        lead={`热线平台凭密钥直接报送${intake.noun}、取回答复；见随系统提供的《热线工单接口说明》。`}
        breadcrumbs={crumbsOf(mounted)}
      >
        <Section title={issued ? `“${issued.name}”的密钥` : '发放密钥'}>
          {issued ? (
            <IssuedOnce issued={issued} onKept={() => setIssued(undefined)} />
          ) : (
            <IssueForm intake={intake} onIssued={setIssued} />
          )}
        </Section>
        <Section>
          <DataTable
            name={`${intake.module}.hotline-keys`}
            label="接口密钥列表"
            endpoint={intake.endpoints.listKeys}
            keyOf={(one) => one.id}
            searchPlaceholder="用途、单位"
            filters={[{ kind: 'choice', key: 'state', label: '状态', options: states }]}
            defaultSort="-createdAt"
            columns={[
              { key: 'name', title: '用途', render: (one) => one.name },
              { key: 'unit', title: '单位', render: (one) => one.organisationName },
              { key: 'beginning', title: '开头', render: (one) => <code>{one.beginning}…</code> },
              { key: 'expires', title: '有效至', render: (one) => <DateText value={one.expiresOn} /> },
              {
                key: 'used',
                title: '最近使用',
                render: (one) => (one.lastUsedOn ? <DateText value={one.lastUsedOn} /> : '从未'),
              },
              { key: 'by', title: '发放人', render: (one) => one.createdByName },
              { key: 'at', title: '发放时间', sort: 'createdAt', render: (one) => <DateText value={one.createdAt} /> },
              { key: 'state', title: '状态', width: 220, render: (one) => <Standing {...{ intake, found: one }} /> },
            ]}
            empty={<EmptyState title="还没有发放过密钥" next="在上面发放后，把密钥交给热线平台的运维人员" />}
          />
        </Section>
      </Page>
    )
  }
}

function IssueForm({ intake, onIssued }: { intake: DefinedIntake; onIssued: (issued: IssuedKey) => void }) {
  const units = useOwnUnits()
  const today = businessToday()
  return (
    <RecordForm
      name={`${intake.module}.hotline-key.new`}
      endpoint={intake.endpoints.issueKey}
      initial={{ organisationId: units[0]?.value, expiresOn: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}` }}
      submitText="发放"
      doneText="已发放"
      onSaved={onIssued}
    >
      <Field name="organisationId" label="单位" hint="凭这个密钥报送的工单归这个单位和它下面的单位">
        <Select options={units} />
      </Field>
      <Field name="name" label="用途" hint="写明是哪个系统；一个系统一个密钥">
        <Input />
      </Field>
      <Field name="expiresOn" label="有效至" hint={`最长 ${longestKeyYears} 年，到期前另发新密钥更换`}>
        <DayInput />
      </Field>
    </RecordForm>
  )
}

/** Shown once: whoever leaves without it makes another. */
function IssuedOnce({ issued, onKept }: { issued: IssuedKey; onKept: () => void }) {
  return (
    <div className="stack">
      <Alert
        type="warning"
        showIcon
        title="请立即保存密钥，只显示这一次"
        description="不要用聊天软件或邮件传送。遗失后不能找回，只能吊销后重新发放。"
      />
      <Input aria-label="密钥" readOnly value={issued.key} onFocus={(event) => event.target.select()} />
      <div>
        <Button type="primary" onClick={onKept}>
          已妥善保存
        </Button>
      </div>
    </div>
  )
}

function Standing({ intake, found }: { intake: DefinedIntake; found: HotlineKey }) {
  const revoke = useMutation(mutationFor(intake.endpoints.revokeKey))
  if (found.state === 'revoked')
    return (
      <span className="quiet">
        {keyStates.revoked}：{found.revokedByName}，{found.revokedBecause}
      </span>
    )
  return (
    <div className="row">
      <span className={found.state === 'expired' ? 'bad' : ''}>{keyStates[found.state]}</span>
      <ActionBar
        actions={[
          {
            name: 'revoke',
            title: '吊销',
            tone: 'danger',
            asks: { label: '原因', required: true },
            consequence: `“${found.name}”将立即不能再报送，不能恢复；已登记的不受影响。`,
          },
        ]}
        onAct={(_, reason) =>
          revoke.mutateAsync({ params: { hotlineKeyId: found.id }, body: { reason: reason ?? '' } })
        }
      />
    </div>
  )
}
