import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { DataTable, DateText, EmptyState, Page, Section } from '#ui/workbench/index.ts'
import { paperStateTexts, type DefinedPapers } from '../contract/index.ts'
import './papers.css'
import { NumberBlocks } from './number-blocks.tsx'
import { StateTag } from './state-tag.tsx'

const states = Object.entries(paperStateTexts).map(([value, label]) => ({ value, label }))

/** 文书登记簿: every number with what became of it, and what is still to be delivered. */
export function registerPage(papers: DefinedPapers) {
  const { endpoints, kinds, module, title } = papers
  return function RegisterPage() {
    return (
      <Page
        title={`${title}文书`}
        lead="编号在出具时给定，连续不断；作废的文书留号留因。"
        actions={
          <Link to={`/${module}/paper-templates`}>
            <Button>文书模板</Button>
          </Link>
        }
      >
        <Section>
          <DataTable
            name={`${module}.papers`}
            label={`${title}文书列表`}
            endpoint={endpoints.listPapers}
            exportEndpoint={endpoints.exportPapers}
            keyOf={(paper) => paper.id}
            pathOf={(paper) => `/${module}/papers/${paper.id}`}
            searchPlaceholder="标题、编号、事项、收件人"
            filters={[
              { kind: 'choice', key: 'undelivered', label: '送达', options: [{ value: 'yes', label: '未送达' }] },
              { kind: 'choice', key: 'state', label: '状态', options: states },
              {
                kind: 'choice',
                key: 'kind',
                label: '文书',
                options: kinds.map((kind) => ({ value: kind.id, label: kind.title })),
              },
            ]}
            defaultSort="-changedAt"
            columns={[
              { key: 'title', title: '文书', width: 240, render: (paper) => paper.title },
              { key: 'number', title: '编号', render: (paper) => paper.number ?? '—' },
              { key: 'subject', title: '事项', render: (paper) => paper.subjectTitle },
              { key: 'state', title: '状态', render: (paper) => <StateTag paper={paper} /> },
              {
                key: 'issuedOn',
                title: '出具日期',
                sort: 'issuedOn',
                render: (paper) => <DateText value={paper.issuedOn} />,
              },
              { key: 'unit', title: '单位', render: (paper) => paper.organisationName },
            ]}
            empty={<EmptyState title="还没有文书" next="在事项页面点“起草文书”，出具后会列在这里" />}
          />
        </Section>
        <NumberBlocks papers={papers} />
      </Page>
    )
  }
}
