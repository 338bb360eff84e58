import { ImportOutlined, PartitionOutlined, PlusOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { DataTable, DateText, EmptyState, Page, Section, useMay } from '#ui/workbench/index.ts'
import { exportOrganisations, listOrganisations, organisationKinds } from '../contract/index.ts'
import { kindOptions } from './organisation-texts.ts'

const stateOptions = [
  { value: 'existing', label: '现有' },
  { value: 'abolished', label: '已撤销' },
  { value: 'all', label: '全部' },
]

/** 机构: every unit in the order of the tree. */
export function OrganisationListPage() {
  const navigate = useNavigate()
  const mayManage = useMay('organisations.manage')
  const mayExport = useMay('organisations.export')
  const open = (path: string) => () => void navigate({ to: path })
  return (
    <Page
      title="机构"
      actions={
        <>
          <Button icon={<PartitionOutlined />} onClick={open('/organisations/tree')}>
            机构树
          </Button>
          {mayManage && (
            <>
              <Button icon={<ImportOutlined />} onClick={open('/organisations/import')}>
                批量导入
              </Button>
              <Button type="primary" icon={<PlusOutlined />} onClick={open('/organisations/new')}>
                新建单位
              </Button>
            </>
          )}
        </>
      }
    >
      <Section>
        <DataTable
          name="organisations"
          label="机构列表"
          endpoint={listOrganisations}
          keyOf={(organisation) => organisation.id}
          pathOf={(organisation) => `/organisations/${organisation.id}`}
          searchPlaceholder="名称、编号、拼音首字母"
          filters={[
            { kind: 'choice', key: 'kind', label: '类别', options: kindOptions },
            { kind: 'choice', key: 'state', label: '状态', options: stateOptions },
          ]}
          {...(mayExport ? { exportEndpoint: exportOrganisations } : {})}
          columns={[
            { key: 'name', title: '名称', sort: 'name', render: (organisation) => organisation.name },
            { key: 'shortName', title: '简称', hidden: true, render: (organisation) => organisation.shortName ?? '—' },
            { key: 'kind', title: '类别', render: (organisation) => organisationKinds[organisation.kind] },
            { key: 'parent', title: '上级', render: (organisation) => organisation.parentName ?? '—' },
            { key: 'code', title: '编号', sort: 'code', render: (organisation) => organisation.code ?? '—' },
            {
              key: 'establishedOn',
              title: '设立',
              hidden: true,
              render: (organisation) => <DateText value={organisation.establishedOn} />,
            },
            {
              key: 'abolishedOn',
              title: '撤销',
              render: (organisation) => <DateText value={organisation.abolishedOn} />,
            },
          ]}
          empty={<EmptyState title="还没有机构" next="由系统管理员逐个新建，或用表格批量导入" />}
        />
      </Section>
    </Page>
  )
}
