import type { ReactNode } from 'react'
import type { ProgrammeRow, RowReturns } from '../../contract/index.ts'
import { mediaTexts, methodTexts, periodTexts, ruleKindTexts, unitKindTexts } from '../texts.ts'

interface GridColumn {
  /** The field of the row's form that the cell opens. */
  readonly field: string
  readonly title: string
  readonly wide?: true
  readonly onCard?: true
  readonly show: (row: ProgrammeRow, returns: RowReturns | undefined) => ReactNode
}

const none = <span className="quiet">—</span>

/** What a row shows in the table, in the order of the annex tables. */
export const gridColumns: readonly GridColumn[] = [
  { field: 'code', title: '编号', show: (row) => row.code },
  { field: 'level1', title: '指标', show: (row) => [row.level1, row.level2].filter(Boolean).join(' / ') || none },
  {
    field: 'name',
    title: '事项',
    wide: true,
    show: (row, returns) => (
      <>
        {row.name}
        {returns && <div className="quiet">去年退回 {returns.returned} 次</div>}
      </>
    ),
  },
  {
    field: 'materials',
    title: '需报送材料',
    wide: true,
    onCard: true,
    show: (row) =>
      row.materials.length ? row.materials.map((material) => <div key={material}>{material}</div>) : '不需要上传',
  },
  { field: 'uploadCount', title: '次数', show: (row) => row.uploadCount ?? none },
  {
    field: 'dates',
    title: '完成期限',
    onCard: true,
    show: (row) => (
      <>
        {row.dates.map((date, index) => (
          <div key={`${index}-${date.quote}`} title={date.quote}>
            {date.due ?? <span className="bad">{date.quote || '未写期限'}</span>}
          </div>
        ))}
        {row.recurrence && `${periodTexts[row.recurrence.every]}至少 ${row.recurrence.atLeast} 次`}
        {!row.dates.length && !row.recurrence && <span className="bad">未写期限</span>}
      </>
    ),
  },
  {
    field: 'grading',
    title: '评分',
    onCard: true,
    show: (row) => (row.grading ? ruleKindTexts[row.grading.kind] : <span className="quiet">无评分细则</span>),
  },
  { field: 'methods', title: '考核方式', show: (row) => row.methods.map((one) => methodTexts[one]).join('、') || none },
  { field: 'applicability', title: '适用单位', onCard: true, show: unitsOf },
  { field: 'media', title: '格式', show: (row) => row.media.kinds.map((kind) => mediaTexts[kind]).join('、') },
  { field: 'bindings', title: '佐证', show: (row) => (row.bindings.length ? `${row.bindings.length} 条` : none) },
]

function unitsOf({ applicability }: ProgrammeRow): string {
  const { kinds, organisations, leads, supports } = applicability
  const parts = [
    kinds.map((kind) => unitKindTexts[kind]).join('、'),
    organisations.length && `指定 ${organisations.length} 个单位`,
    leads.length && `牵头 ${leads.length}`,
    supports.length && `配合 ${supports.length}`,
  ]
  return parts.filter(Boolean).join('；') || '全部受文单位'
}
