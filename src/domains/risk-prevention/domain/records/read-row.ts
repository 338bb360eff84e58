import { cellOf } from '#base/columns/index.ts'
import type { RecordFields, RecordMapping } from '../../contract/index.ts'
import { judgeRecord, type FieldFault } from './judge-record.ts'
import * as read from './read-values.ts'
import type { Read } from './read-values.ts'

/** What reading a row needs to know beside the row. */
export interface RowScene {
  readonly mapping: RecordMapping
  readonly today: string
  /** County-level units by name, short name and code. */
  readonly districts: ReadonlyMap<string, string>
}

export type RowOutcome<Row> = { readonly row: Row } | { readonly faults: readonly FieldFault[] }

/** A month's inspections of one item in one district. */
export interface InspectionRow {
  readonly month: string
  readonly inspections: number
  readonly item: string
  readonly districtId: string | null
}

/** What no cell of a table that people read contains; the first that fits is told. */
const faultsOfText: readonly (readonly [RegExp, string])[] = [
  [/[\p{Cc}\p{Cf}]/u, '含有不可见字符，请删除后重新输入'],
  [/\ufffd/, '含有乱码“�”，多半是另存时编码不对，请从原系统重新导出'],
  [/[<>]/, '不能含有网页标记（<…>），请删除尖括号'],
  [/^[=+@]/, '像是公式，请改为公式的结果'],
]

/** Reads cells by the mapping and remembers what is wrong with each. */
function openRow(cells: readonly string[], scene: RowScene) {
  const faults: FieldFault[] = []
  const cell = (field: string) => cellOf(scene.mapping, field, cells)
  const fail = (field: string, message: string) => faults.push({ field, message })
  return {
    faults,
    cell,
    text(field: string, longest: number) {
      const value = cell(field)
      if ([...value].length > longest) fail(field, `超过 ${longest} 个字，请缩短`)
      const wrong = faultsOfText.find(([unfit]) => unfit.test(value))
      if (wrong) fail(field, wrong[1])
      return value
    },
    required(field: string) {
      const value = cell(field)
      if (!value) fail(field, '没有填写')
      return value
    },
    take<T>(field: string, reader: (cell: string) => Read<T>, absent: T): T {
      const value = cell(field)
      if (!value) return absent
      const outcome = reader(value)
      if ('value' in outcome) return outcome.value
      fail(field, outcome.fault)
      return absent
    },
  }
}

const districtOf =
  (districts: ReadonlyMap<string, string>) =>
  (name: string): Read<string | null> => {
    const id = districts.get(name.replaceAll(/\s/g, ''))
    return id ? { value: id } : { fault: `没有“${name.slice(0, 30)}”这个区县，请写全称、简称或编号` }
  }

const kindOf = (cell: string): Read<RecordFields['counterpartyKind']> =>
  /个人|自然人|公民|individual/.test(cell)
    ? { value: 'individual' }
    : /企业|单位|法人|组织|个体|商户|organisation/.test(cell)
      ? { value: 'organisation' }
      : { fault: `“${cell.slice(0, 30)}”不是当事人类别，请写企业或个人` }

/** One line of somebody's table as a record, or everything that is wrong with it. */
export function readRecordRow(cells: readonly string[], scene: RowScene): RowOutcome<RecordFields> {
  const row = openRow(cells, scene)
  for (const field of ['item', 'occurredOn', 'procedure']) row.required(field)
  const moment = row.take('occurredOn', (cell) => read.readMoment(cell, scene.today), { day: scene.today, time: null })
  const fields: RecordFields = {
    item: row.text('item', 120),
    counterpartyKind: row.take('counterpartyKind', kindOf, null),
    counterpartyName: row.text('counterpartyName', 120),
    counterpartyCode: row.text('counterpartyCode', 40) || null,
    tradeCode: row.text('tradeCode', 20) || null,
    tradeEdition: scene.mapping.tradeEdition,
    occurredOn: moment.day,
    occurredTime: moment.time,
    place: row.text('place', 120),
    longitude: row.take('longitude', (cell) => read.readCoordinate(cell, [73, 136]), null),
    latitude: row.take('latitude', (cell) => read.readCoordinate(cell, [3, 54]), null),
    districtId: row.take('district', districtOf(scene.districts), null),
    article: row.text('article', 200),
    procedure: row.take('procedure', read.readProcedure, 'ordinary'),
    result: row.text('result', 200),
    major: row.take('major', read.readYesNo, false),
    amount: row.take('amount', read.readAmount, 0),
    officer: row.text('officer', 60),
    sourceNumber: row.text('sourceNumber', 80) || null,
  }
  const { record, faults } = judgeRecord(fields, scene.today)
  // A value that could not be read is absent now; only what it says itself is worth telling.
  const told = new Set(row.faults.map(({ field }) => field))
  const unreadPoint = told.has('longitude') || told.has('latitude')
  const further = faults.filter(({ field }) => !told.has(field) && !(unreadPoint && field.endsWith('itude')))
  const all = [...row.faults, ...further]
  return all.length ? { faults: all } : { row: record }
}

export function readInspectionRow(cells: readonly string[], scene: RowScene): RowOutcome<InspectionRow> {
  const row = openRow(cells, scene)
  for (const field of ['month', 'inspections']) row.required(field)
  const inspection = {
    month: row.take('month', (cell) => read.readMonth(cell, scene.today), ''),
    inspections: row.take('inspections', read.readCount, 0),
    item: row.text('item', 120),
    districtId: row.take('district', districtOf(scene.districts), null),
  }
  return row.faults.length ? { faults: row.faults } : { row: inspection }
}
