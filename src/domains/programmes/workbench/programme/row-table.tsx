import { Table } from 'antd'
import { Quote } from '#ui/workbench/index.ts'
import { gradeLetters, type Programme, type ProgrammeRow } from '../../contract/index.ts'
import { methodTexts, ruleKindTexts } from '../texts.ts'

/** The annex table as it was understood; a row opens to the words it was read from. */
export function RowTable({ programme }: { programme: Programme }) {
  return (
    <Table<ProgrammeRow>
      rowKey="id"
      dataSource={programme.rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
      expandable={{ expandedRowRender: detailOf }}
      columns={[
        { title: '编号', dataIndex: 'code' },
        { title: '一级指标', dataIndex: 'level1', render: (text: string) => text || '—' },
        { title: '事项', dataIndex: 'name', width: 260 },
        {
          title: '完成期限',
          render: (_, row) => row.dates.map((date) => <div key={date.quote + date.due}>{date.due ?? date.quote}</div>),
        },
        { title: '上传次数', dataIndex: 'uploadCount', render: (count: number | null) => count ?? '—' },
        { title: '评分', render: (_, row) => (row.grading ? ruleKindTexts[row.grading.kind] : '原文无评分细则') },
        { title: '考核方式', render: (_, row) => row.methods.map((method) => methodTexts[method]).join('、') || '—' },
      ]}
    />
  )
}

function detailOf(row: ProgrammeRow) {
  return (
    <div className="stack">
      {row.materials.length > 0 && <div>材料：{row.materials.join('；')}</div>}
      {row.requirement && <Quote text={row.requirement} source="工作要求" />}
      {row.grading?.quotes.map((quote) => (
        <Quote key={quote} text={quote} source="评分细则" />
      ))}
      {row.grading?.downgrade && (
        <div className="quiet">
          “{row.grading.downgrade.quote}”：最低为{gradeLetters.poor}
        </div>
      )}
      {row.applicability.quote && <Quote text={row.applicability.quote} source="适用单位" />}
    </div>
  )
}
