import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Tooltip } from 'antd'
import { DataTable, EmptyState } from '#ui/workbench/index.ts'
import { exportRiskPoints, listRiskPoints, type Batch } from '../../contract/index.ts'
import { LevelTag } from '../level-tag.tsx'
import { pointFilters } from '../point-filters.ts'

/** The points of one batch. */
export function PointTable({ batch }: { batch: Batch }) {
  const edit = batch.actions.find(({ action }) => action === 'editPoints')
  const add = edit && (
    <Tooltip title={edit.because}>
      {edit.because === null ? (
        <Link to={`/risk-prevention/batches/${batch.id}/points/new`}>
          <Button type="primary" icon={<PlusOutlined />}>
            新增风险点
          </Button>
        </Link>
      ) : (
        <Button disabled icon={<PlusOutlined />}>
          新增风险点
        </Button>
      )}
    </Tooltip>
  )
  return (
    <DataTable
      name="risk-prevention.batch-points"
      label="违法风险点列表"
      endpoint={listRiskPoints}
      exportEndpoint={exportRiskPoints}
      input={{ query: { batchId: batch.id } }}
      keyOf={(point) => point.id}
      pathOf={(point) => `/risk-prevention/points/${point.id}`}
      searchPlaceholder="风险点、事项、地点、行业"
      filters={pointFilters}
      tools={() => add}
      columns={[
        { key: 'name', title: '违法风险点', sort: 'name', width: 260, render: (point) => point.name },
        { key: 'level', title: '等级', sort: 'level', render: (point) => <LevelTag level={point.level} /> },
        { key: 'cases', title: '案件', sort: 'cases', align: 'right', render: (point) => point.cases ?? '—' },
        { key: 'place', title: '地点', render: (point) => point.place || '—' },
        { key: 'time', title: '时间', render: (point) => point.timePattern || '—' },
        { key: 'trade', title: '行业', render: (point) => point.tradeName || point.tradeCode || '—' },
        { key: 'measures', title: '措施', align: 'right', render: (point) => point.measures || <strong>0</strong> },
        { key: 'state', title: '状态', render: (point) => (point.state === 'active' ? '在用' : '已停用') },
      ]}
      empty={<EmptyState title="本批还没有违法风险点" next="逐个写出，或从执法记录中挑选" action={add} />}
    />
  )
}
