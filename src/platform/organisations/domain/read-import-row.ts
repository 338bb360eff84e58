import type { z } from 'zod'
import { Day } from '#base/http/contract.ts'
import {
  OrganisationCode,
  OrganisationName,
  organisationKinds,
  type ImportError,
  type OrganisationKind,
} from '../contract/index.ts'
import type { ImportRow } from './import-row.ts'

/** A line whose cells have been checked one by one; null where the cell is empty. */
export interface CheckedRow {
  readonly line: number
  readonly code: string | null
  readonly name: string
  readonly shortName: string | null
  readonly kind: OrganisationKind | null
  readonly parent: string | null
  readonly establishedOn: string | null
  readonly abolishedOn: string | null
}

const kindAliases: Readonly<Record<string, OrganisationKind>> = {
  ...Object.fromEntries(
    Object.entries(organisationKinds).map(([kind, text]) => [plain(text), kind as OrganisationKind]),
  ),
  县: 'county',
  区: 'county',
  县级市: 'county',
  镇: 'town',
  乡: 'town',
  街道: 'town',
  街道办事处: 'town',
  处室: 'division',
  内设机构: 'division',
  科室: 'division',
}

/** Cell by cell; everything wrong in a line is said at once. */
export function readImportRow(row: ImportRow, today: string): { row: CheckedRow; errors: ImportError[] } {
  const errors: ImportError[] = []
  const complain = (column: string, message: string) => errors.push({ line: row.line, column, message })
  const cell = <T>(column: string, text: string, schema: z.ZodType<T>): T | null => {
    if (text === '') return null
    const parsed = schema.safeParse(text)
    if (!parsed.success) complain(column, parsed.error.issues[0]!.message)
    return parsed.success ? parsed.data : null
  }
  const day = (column: string, text: string) => {
    const value = cell(column, isoDay(text), Day)
    if (value !== null && value > today) complain(column, `${value} 还没有到，请在当日或之后导入`)
    return value
  }
  if (row.name === '') complain('名称', '名称不能为空')
  const kind = row.kind === '' ? null : (kindAliases[plain(row.kind)] ?? null)
  if (row.kind !== '' && kind === null)
    complain('类别', `没有“${row.kind}”这种类别，可用的有：${Object.values(organisationKinds).join('、')}`)
  const checked = {
    line: row.line,
    code: cell('编号', row.code, OrganisationCode),
    name: cell('名称', row.name, OrganisationName) ?? '',
    shortName: cell('简称', row.shortName, OrganisationName),
    kind,
    parent: row.parent === '' ? null : row.parent,
    establishedOn: day('成立日期', row.establishedOn),
    abolishedOn: day('撤销日期', row.abolishedOn),
  }
  return { row: checked, errors }
}

function plain(text: string): string {
  return text.replaceAll(/[()（）、，,\s]/g, '')
}

/** 2020-1-5, 2020/1/5, 2020.1.5, 2020年1月5日 and 20200105 are one day. */
function isoDay(text: string): string {
  const parts = /^(\d{4})\D(\d{1,2})\D(\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  return parts ? `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}` : text
}
