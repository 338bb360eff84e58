import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { DataTable, DateText, EmptyState, Page, Section, useMay } from '#ui/workbench/index.ts'
import { listProgrammes, programmeStateTexts } from '../contract/index.ts'

const states = Object.entries(programmeStateTexts).map(([value, label]) => ({ value, label }))

/** 年度方案: drafts of one's own units and issued programmes that reach them. */
export function ProgrammeListPage() {
  const create = useMay('programmes.compose') && (
    <Link to="/programmes/new">
      <Button type="primary" icon={<PlusOutlined />}>
        新建年度方案
      </Button>
    </Link>
  )
  return (
    <Page title="年度方案" actions={create}>
      <Section>
        <DataTable
          name="programmes.list"
          label="年度方案列表"
          endpoint={listProgrammes}
          keyOf={(programme) => programme.id}
          pathOf={(programme) => `/programmes/${programme.id}`}
          searchPlaceholder="标题、文号"
          filters={[
            { kind: 'choice', key: 'state', label: '状态', options: states },
            { kind: 'text', key: 'year', label: '年度' },
          ]}
          columns={[
            { key: 'title', title: '方案', width: 380, render: (programme) => programme.title },
            { key: 'year', title: '年度', render: (programme) => programme.year },
            { key: 'issuer', title: '制定单位', render: (programme) => programme.organisationName },
            { key: 'docNumber', title: '文号', render: (programme) => programme.docNumber ?? '—' },
            { key: 'issuedOn', title: '成文日期', render: (programme) => <DateText value={programme.issuedOn} /> },
            { key: 'state', title: '状态', render: (programme) => programmeStateTexts[programme.state] },
            { key: 'rows', title: '任务行', align: 'right', render: (programme) => programme.rows },
            {
              key: 'open',
              title: '待确定',
              align: 'right',
              render: (programme) => (programme.openQuestions ? <strong>{programme.openQuestions}</strong> : '—'),
            },
          ]}
          empty={
            <EmptyState title="还没有年度方案" next="上传一份通知即可读出任务表，也可以手工编制" action={create} />
          }
        />
      </Section>
    </Page>
  )
}
