import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { DataTable, DateText, EmptyState, Page, Section } from '#ui/workbench/index.ts'
import { listRecordKeys, recordKeyStates, type IssuedKey } from '../../contract/index.ts'
import { PartNav } from '../part-nav.tsx'
import { IssueKeyForm } from './keys/issue-key-form.tsx'
import { IssuedKeyPanel } from './keys/issued-key.tsx'
import { KeyStanding } from './keys/revoke-key.tsx'

const states = Object.entries(recordKeyStates).map(([value, label]) => ({ value, label }))

/** 报送密钥: which systems hand in records by themselves, and until when. */
export function KeyListPage() {
  const [issuing, setIssuing] = useState(false)
  const [issued, setIssued] = useState<IssuedKey>()
  const issue = (
    <Button type="primary" disabled={issuing || issued !== undefined} onClick={() => setIssuing(true)}>
      发放密钥
    </Button>
  )

  function show(made: IssuedKey) {
    setIssuing(false)
    setIssued(made)
  }

  return (
    <Page
      title="报送密钥"
      lead="办案系统凭密钥直接报送执法记录；接口说明见 /api/openapi.json 和随系统提供的《执法记录接口报送说明》。"
      breadcrumbs={[{ title: '执法记录', path: '/risk-prevention/records' }]}
      actions={issue}
    >
      <PartNav />
      {issuing && (
        <Section title="发放密钥">
          <IssueKeyForm onIssued={show} onCancel={() => setIssuing(false)} />
        </Section>
      )}
      {issued && (
        <Section title={`“${issued.name}”的密钥`}>
          <IssuedKeyPanel issued={issued} onKept={() => setIssued(undefined)} />
        </Section>
      )}
      <Section>
        <DataTable
          name="risk-prevention.record-keys"
          label="报送密钥列表"
          endpoint={listRecordKeys}
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
            {
              key: 'records',
              title: '报送的记录',
              render: (one) =>
                one.lastUsedOn ? (
                  <Link to="/risk-prevention/records" search={{ recordKeyId: one.id }}>
                    查看
                  </Link>
                ) : (
                  '—'
                ),
            },
            { key: 'by', title: '发放人', render: (one) => one.createdByName },
            { key: 'at', title: '发放时间', sort: 'createdAt', render: (one) => <DateText value={one.createdAt} /> },
            { key: 'state', title: '状态', width: 220, render: (one) => <KeyStanding found={one} /> },
          ]}
          empty={
            <EmptyState
              title="还没有发放过密钥"
              next="发放后，把密钥填入办案系统，执法记录就能自动报送"
              action={issue}
            />
          }
        />
      </Section>
    </Page>
  )
}
