import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Table } from 'antd'
import { queryFor, QueryView } from '#ui/workbench/index.ts'
import { fewestSamples, showBurden } from '../../contract/index.ts'

const words = (minutes: number | null) => (minutes === null ? `不足 ${fewestSamples} 次，不显示` : `${minutes} 分钟`)

/** 填报负担: what the programme costs its units; it judges the issuer, and is in no grade and no ranking. */
export function BurdenTable({ programmeId }: { programmeId: string }) {
  const burden = useQuery(queryFor(showBurden, { params: { programmeId } }))
  return (
    <QueryView query={burden}>
      {(found) => (
        <div className="stack">
          <p>
            每次报送用时中位数：<strong>{words(found.medianMinutes)}</strong>（{found.samples} 次）。
            <span className="quiet">
              只计中位数，不记个人和单位，不进入考评和排名；衡量的是发文单位。各单位的意见见
              <Link to="/burden-opinions">减负意见</Link>。
            </span>
          </p>
          <Table
            size="small"
            rowKey="rowId"
            pagination={false}
            scroll={{ x: 'max-content' }}
            dataSource={found.rows}
            columns={[
              { title: '编号', dataIndex: 'code' },
              { title: '事项', dataIndex: 'name' },
              { title: '用时中位数', align: 'right', render: (_, row) => words(row.medianMinutes) },
              { title: '次数', align: 'right', dataIndex: 'samples' },
            ]}
          />
        </div>
      )}
    </QueryView>
  )
}
