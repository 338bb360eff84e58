import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { CounterpartyName } from '#platform/counterparties/workbench/index.tsx'
import { DataTable, DateText, EmptyState, MoneyText, Page, Section, useMay } from '#ui/workbench/index.ts'
import { exportEnforcementRecords, listEnforcementRecords, recordProcedures } from '../../contract/index.ts'
import { PartNav } from '../part-nav.tsx'

const procedures = Object.entries(recordProcedures).map(([value, label]) => ({ value, label }))

/** 执法记录: every record within reach; a number elsewhere opens this list with its filters. */
export function RecordListPage() {
  const mayManageKeys = useMay('risk-prevention.manage-keys')
  const create = useMay('risk-prevention.keep-records') && (
    <>
      <Link to="/risk-prevention/record-imports">
        <Button>导入历史</Button>
      </Link>
      <Link to="/risk-prevention/records/new">
        <Button>手工登记</Button>
      </Link>
      <Link to="/risk-prevention/record-imports/new">
        <Button type="primary" icon={<PlusOutlined />}>
          导入表格
        </Button>
      </Link>
    </>
  )
  const actions = (
    <>
      {mayManageKeys && (
        <Link to="/risk-prevention/record-keys">
          <Button>报送密钥</Button>
        </Link>
      )}
      {create}
    </>
  )
  return (
    <Page title="执法记录" lead="个人姓名和证件号码一律遮挡；导出受审计。" actions={actions}>
      <PartNav />
      <Section>
        <DataTable
          name="risk-prevention.records"
          label="执法记录列表"
          endpoint={listEnforcementRecords}
          exportEndpoint={exportEnforcementRecords}
          keyOf={(record) => record.id}
          pathOf={(record) => `/risk-prevention/records/${record.id}`}
          searchPlaceholder="违法行为、地点、企业名称开头，或来源编号"
          filters={[
            { kind: 'text', key: 'item', label: '违法行为（全称）' },
            { kind: 'text', key: 'place', label: '地点（全称）' },
            { kind: 'choice', key: 'procedure', label: '程序', options: procedures },
            { kind: 'choice', key: 'major', label: '重大处罚', options: [{ value: 'yes', label: '只看重大处罚' }] },
            { kind: 'day', key: 'from', label: '自' },
            { kind: 'day', key: 'to', label: '至' },
            { kind: 'text', key: 'tradeCode', label: '行业代码' },
            { kind: 'given', key: 'recordImportId', label: '只看一次导入' },
            { kind: 'given', key: 'recordKeyId', label: '只看一个密钥报送的' },
            { kind: 'given', key: 'organisationId', label: '只看一个单位' },
            { kind: 'given', key: 'districtId', label: '只看一个区县' },
            { kind: 'given', key: 'missing', label: '只看没写区县的' },
            { kind: 'given', key: 'time', label: '只看一个时段' },
            { kind: 'given', key: 'counterpartyId', label: '只看一个当事人' },
          ]}
          defaultSort="-occurredOn"
          columns={[
            { key: 'item', title: '违法行为', width: 240, render: (record) => record.item },
            {
              key: 'occurredOn',
              title: '日期',
              sort: 'occurredOn',
              render: (record) => <DateText value={record.occurredOn} />,
            },
            { key: 'place', title: '地点', render: (record) => record.place || '—' },
            { key: 'district', title: '区县', render: (record) => record.districtName ?? '—' },
            {
              key: 'counterparty',
              title: '当事人',
              render: (record) => <CounterpartyName id={record.counterpartyId} name={record.counterpartyName} />,
            },
            { key: 'procedure', title: '程序', render: (record) => recordProcedures[record.procedure] },
            { key: 'result', title: '处理结果', render: (record) => record.result || '—' },
            { key: 'amount', title: '罚款', align: 'right', render: (record) => <MoneyText fen={record.amount} /> },
            { key: 'unit', title: '单位', hidden: true, render: (record) => record.organisationName },
            { key: 'trade', title: '行业', hidden: true, render: (record) => record.tradeCode ?? '—' },
            { key: 'number', title: '来源编号', hidden: true, render: (record) => record.sourceNumber ?? '—' },
          ]}
          empty={<EmptyState title="还没有执法记录" next="从办案系统导出表格后导入，列名不限" action={create} />}
        />
      </Section>
    </Page>
  )
}
