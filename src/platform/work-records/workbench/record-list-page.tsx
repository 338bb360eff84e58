import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { DataTable, DateText, EmptyState, Page, Section, useMay } from '#ui/workbench/index.ts'
import type { DefinedWorkRecord } from '../contract/index.ts'

/** The records of one kind. */
export function recordListPage(definition: DefinedWorkRecord) {
  const { module, collection, title, titleLabel, endpoints } = definition
  const path = `/${module}/${collection}`
  return function RecordListPage() {
    const create = useMay(`${module}.record`) && (
      <Link to={`${path}/new`}>
        <Button type="primary" icon={<PlusOutlined />}>
          登记{title}
        </Button>
      </Link>
    )
    return (
      <Page title={title} lead="登记一次，即成为各年度方案任务的佐证，不需要再上传。" actions={create}>
        <Section>
          <DataTable
            name={`${module}.${collection}`}
            label={`${title}列表`}
            endpoint={endpoints.list}
            exportEndpoint={endpoints.export}
            keyOf={(record) => record.id}
            pathOf={(record) => `${path}/${record.id}`}
            searchPlaceholder="名称、内容、单位"
            filters={[
              { kind: 'day', key: 'from', label: '自' },
              { kind: 'day', key: 'to', label: '至' },
              { kind: 'choice', key: 'withdrawn', label: '已撤销', options: [{ value: 'yes', label: '包括已撤销' }] },
            ]}
            defaultSort="-occurredOn"
            columns={[
              {
                key: 'title',
                title: titleLabel,
                width: 320,
                render: (record) => (record.withdrawn ? <s>{record.title}</s> : record.title),
              },
              {
                key: 'occurredOn',
                title: '日期',
                sort: 'occurredOn',
                render: (record) => <DateText value={record.occurredOn} />,
              },
              { key: 'unit', title: '单位', render: (record) => record.organisationName },
              { key: 'by', title: '登记人', render: (record) => record.recordedByName },
              { key: 'files', title: '附件', align: 'right', render: (record) => record.files.length || '—' },
            ]}
            empty={<EmptyState title={`还没有${title}`} next="工作完成后登记，填写日期和内容即可" action={create} />}
          />
        </Section>
      </Page>
    )
  }
}
