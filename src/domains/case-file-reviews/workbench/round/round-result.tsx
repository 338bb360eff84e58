import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { queryFor, QueryView, Section } from '#ui/workbench/index.ts'
import { showRoundResult, type RoundResult } from '../../contract/index.ts'

/** 评查情况: by unit and by kind of defect. */
export function RoundResultSection({ roundId }: { roundId: string }) {
  const result = useQuery(queryFor(showRoundResult, { params: { roundId } }))
  return (
    <Section title="评查情况">
      <QueryView query={result}>
        {(found) => (found.units.length ? <Result result={found} /> : <p className="quiet">还没有案卷评完。</p>)}
      </QueryView>
    </Section>
  )
}

function Result({ result }: { result: RoundResult }) {
  return (
    <div className="stack">
      <p>{result.bands.map(({ text, files }) => `${text} ${files} 件`).join('，')}。</p>
      <Table
        size="small"
        rowKey="organisationId"
        pagination={false}
        dataSource={result.units}
        columns={[
          { title: '单位', dataIndex: 'organisationName' },
          { title: '案卷', dataIndex: 'files', align: 'right' },
          { title: '平均分', dataIndex: 'average', align: 'right' },
          { title: '最低分', dataIndex: 'lowest', align: 'right' },
          { title: '问题', dataIndex: 'defects', align: 'right' },
          { title: '已整改', dataIndex: 'confirmed', align: 'right' },
        ]}
      />
      <p>
        {result.defects.length
          ? `问题类别：${result.defects.map(({ text, count, confirmed }) => `${text} ${count} 个（已整改 ${confirmed}）`).join('，')}。`
          : '没有记录问题。'}
      </p>
    </div>
  )
}
