import { Table } from 'antd'
import { Quote } from '#ui/workbench/index.ts'
import { gradeLetters, type Programme, type ProgrammeRow } from '../../contract/index.ts'

const methodTexts = {
  supervisionPlatform: '督导平台',
  survey: '调查测评',
  expertReview: '专家评审',
  onSiteTest: '现场测试',
  dailyMonitoring: '日常掌握',
  webSearch: '网络检索',
} as const

const kindTexts = {
  criteriaCount: '按符合标准的个数',
  scoreBands: '按分数段',
  coverageShare: '按完成比例',
  awardLevel: '按获奖等次',
  presence: '按有无',
  bonus: '加分（原文未定分值）',
  deduction: '扣分（原文未定分值）',
} as const

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
        { title: '评分', render: (_, row) => (row.grading ? kindTexts[row.grading.kind] : '原文无评分细则') },
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
