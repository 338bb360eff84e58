import { write, type Cell, type CellStyle } from 'hucre'
import type { FileAnswer } from '#base/http/index.ts'
import { gradeLetters, type Grade } from '#domains/programmes/contract/index.ts'
import type { Matrix, MatrixCell } from '../../contract/index.ts'
import { resultStageTexts } from '../../contract/index.ts'

/** The same colours as on screen and on paper; the letter says it without them. */
const colours: Record<Grade | 'open', string> = {
  excellent: 'DFF0E2',
  good: 'DDE9F6',
  medium: 'FBECCB',
  poor: 'F9DEDC',
  open: 'ECEFF1',
}
const line = { style: 'thin', color: { rgb: 'B0B8BF' } } as const
const border = { top: line, right: line, bottom: line, left: line }
const centred = { horizontal: 'center', vertical: 'center', wrapText: true } as const

/** 考评结果 as a workbook that WPS and Excel open: real cells, frozen head and names, a second sheet that explains. */
export async function matrixWorkbook(matrix: Matrix): Promise<FileAnswer> {
  const { rows, units } = matrix
  const withTotals = units.some((unit) => unit.total !== null)
  const head = [
    '单位',
    ...rows.map((row) => `${row.code}\n${row.name}`),
    ...(withTotals ? ['总分', '名次'] : []),
    '办理阶段',
  ]
  const cells = new Map<string, Partial<Cell>>()
  head.forEach((_, column) => cells.set(`1,${column}`, { style: headStyle }))
  const body = units.map((unit, index) => {
    const byRow = new Map(unit.cells.map((cell) => [cell.rowId, cell]))
    const letters = rows.map((row, place) => {
      const cell = byRow.get(row.id)
      if (cell) cells.set(`${index + 2},${place + 1}`, { style: gradeStyle(cell) })
      return unit.asked.includes(row.id) ? letterOf(cell) : '—'
    })
    const totals = withTotals ? [unit.total === null ? null : Number(unit.total), unit.rank] : []
    return [unit.name, ...letters, ...totals, unit.stage ? resultStageTexts[unit.stage] : '未评']
  })
  const title = `${matrix.title}考评结果${matrix.asOf ? `（截至 ${matrix.asOf}）` : ''}`
  const content = await write({
    sheets: [
      {
        name: '考评结果',
        rows: [[title], head, ...body],
        cells: cells.set('0,0', { style: { font: { bold: true, size: 16 } } }),
        columns: [
          { width: 26 },
          ...rows.map(() => ({ width: 14 })),
          ...(withTotals ? [{ width: 8 }, { width: 8 }] : []),
          { width: 14 },
        ],
        freezePane: { rows: 2, columns: 1 },
      },
      { name: '说明', rows: notes(matrix), columns: [{ width: 90 }] },
    ],
  })
  return {
    fileName: `${title}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content,
  }
}

const headStyle: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EDF2' } },
  alignment: centred,
  border,
}

function gradeStyle(cell: MatrixCell): CellStyle {
  const rgb = colours[cell.grade ?? 'open']
  return { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } }, alignment: centred, border }
}

function letterOf(cell: MatrixCell | undefined): string {
  if (!cell) return ''
  return cell.grade ? gradeLetters[cell.grade] : '待定'
}

function notes({ hasRules, noTotalBecause, rows }: Matrix): string[][] {
  return [
    ['优、良、中、差为评定等次；待定表示评分细则未写明或尚缺事实；—表示这一行不适用于该单位；空白表示尚未评定。'],
    ...(hasRules ? [] : [['本方案没有评分细则，不评定等次。']]),
    ...(noTotalBecause ? [[noTotalBecause]] : []),
    ...rows.map((row) => [`${row.code}　${row.level1}　${row.name}`]),
  ]
}
