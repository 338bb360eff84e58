import type { FileAnswer, InputOf, UseCase } from '#base/http/index.ts'
import type { Dashboard, DashboardTable, exportDashboard } from '../../contract/index.ts'
import { sheetFile, type Sheet } from '#base/sheets/index.ts'
import { readDashboard } from './show-dashboard.ts'
import { readTable } from './show-table.ts'
import { openView } from './view.ts'

const mostRows = 50_000
const both = ['本期', '上年同期', '检查本期', '检查上年同期'] as const

/** The whole table; as XLSX also items, places and what stands out, each on a sheet. */
export async function exportDashboardUseCase({
  input,
  actor,
  db,
  today,
}: UseCase<InputOf<typeof exportDashboard>>): Promise<FileAnswer> {
  const view = await openView(db, actor, input.query, today)
  const table = await readTable(db, view, mostRows)
  const name = `执法统计-${view.organisationName}-${view.days.from}至${view.days.to}`
  const { format } = input.params
  if (format === 'csv') return sheetFile(name, format, [tableSheet(table)])
  const dashboard = await readDashboard(db, view, today)
  return sheetFile(name, format, [
    tableSheet(table),
    itemSheet(dashboard),
    placeSheet(dashboard),
    risingSheet(dashboard),
  ])
}

function tableSheet({ months, rows }: DashboardTable): Sheet {
  return {
    name: '事项区县月份',
    header: ['事项', '区县', ...months.map((month) => month.slice(0, 7)), ...both],
    rows: rows.map((row) => [
      row.item,
      row.districtName,
      ...row.counts,
      row.count,
      row.before,
      row.inspections,
      row.inspectionsBefore,
    ]),
  }
}

function itemSheet({ items }: Dashboard): Sheet {
  return {
    name: '多发事项',
    header: ['事项', ...both],
    rows: items.map((row) => [row.item, row.count, row.before, row.inspections, row.inspectionsBefore]),
  }
}

function placeSheet({ places, outlookMonth }: Dashboard): Sheet {
  return {
    name: '多发地点',
    header: ['地点', '本期', '上年同期', `${outlookMonth.slice(0, 7)} 预计`, '下限', '上限', '可能名次', '不分高低'],
    rows: places.map((row) => [
      row.place,
      row.count,
      row.before,
      row.expected,
      row.low,
      row.high,
      row.ranks.join('—'),
      [...row.tiedWith, ...(row.tiedOutside ? ['榜外地点'] : [])].join('、'),
    ]),
  }
}

function risingSheet({ risingItems, risingPlaces }: Dashboard): Sheet {
  const lines = (kind: string, rows: Dashboard['risingItems']) =>
    rows.map(({ name, from, to, count, expected, limit }) => [kind, name, from, to, count, expected, limit])
  return {
    name: '异常上升',
    header: ['类别', '名称', '自', '至', '件数', '按以往应有', '超过即为异常'],
    rows: [...lines('事项', risingItems), ...lines('地点', risingPlaces)],
  }
}
