/** Which column of somebody's table is which of our fields. Browser-safe. */
import { z } from 'zod'

/** A field that a column of somebody's table may hold. */
export interface TableField {
  readonly name: string
  readonly label: string
  readonly required?: true
  /** How tables of other systems call it. */
  readonly synonyms: readonly string[]
  /** Shown in the template. */
  readonly example: string
}

/** The place of a column by the name of its field, or words that hold for all rows. */
export const ColumnMapping = z.object({
  columns: z.record(z.string().max(40), z.number().int().min(0).max(199)).default({}),
  constants: z.record(z.string().max(40), z.string().trim().max(120)).default({}),
})
export type ColumnMapping = z.output<typeof ColumnMapping>

/** What was wrong with a line, under the name that a person knows the field by. */
export const RowFault = z.object({
  line: z.number().int(),
  /** Empty where the whole row is meant. */
  field: z.string(),
  message: z.string(),
})
export type RowFault = z.infer<typeof RowFault>

export const faultText = ({ field, message }: Pick<RowFault, 'field' | 'message'>): string =>
  field ? `${field}：${message}` : message

/** The Chinese name of a field of a fault; empty where the whole row is meant. */
export const labelOf = (fields: readonly TableField[], field: string): string =>
  fields.find(({ name }) => name === field)?.label ?? ''

/** The name of a column without what people put around it. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s()（）【】[\]*:：]/g, '')
    .toLowerCase()

/**
 * Which columns the fields probably are, by their names: the very name first, then one that begins or ends alike. A name
 * that stands twice is left open: nobody can tell which is meant.
 */
export function guessColumns(fields: readonly TableField[], header: readonly string[]): Record<string, number> {
  const names = header.map(bare)
  const taken = new Set([...names.keys()].filter((at) => names.indexOf(names[at]!) !== names.lastIndexOf(names[at]!)))
  const found: Record<string, number> = {}
  const take = (fits: (name: string, synonym: string) => boolean) => {
    for (const { name: field, label, synonyms } of fields) {
      if (found[field] !== undefined) continue
      const index = [label, ...synonyms]
        .map((synonym) => names.findIndex((name, at) => !taken.has(at) && fits(name, bare(synonym))))
        .find((at) => at >= 0)
      if (index === undefined) continue
      found[field] = index
      taken.add(index)
    }
  }
  take((name, synonym) => name === synonym)
  take((name, synonym) => synonym.length > 1 && (name.startsWith(synonym) || name.endsWith(synonym)))
  return found
}

/** How a table is recognised again: the names of its columns. */
export const headerSignature = (header: readonly string[]): string => header.map(bare).join('|')

/** What is wrong with a mapping of a table of so many columns, in words; null where nothing is. */
export function faultOfMapping(
  fields: readonly TableField[],
  width: number,
  { columns, constants }: ColumnMapping,
): string | null {
  const known = new Set(fields.map(({ name }) => name))
  const unknown = [...Object.keys(columns), ...Object.keys(constants)].find((name) => !known.has(name))
  if (unknown !== undefined) return `没有“${unknown.slice(0, 30)}”这个字段，请重新选择`
  const chosen = Object.values(columns)
  const beyond = chosen.find((column) => column >= width)
  if (beyond !== undefined) return `表格只有 ${width} 列，没有第 ${beyond + 1} 列`
  return new Set(chosen).size < chosen.length ? '同一列被选作了两个字段，请分别选择' : null
}

/** Labels of fields that every row needs and that have neither a column nor words. */
export const missingFields = (fields: readonly TableField[], { columns, constants }: ColumnMapping): string[] =>
  fields
    .filter(({ name, required }) => required && columns[name] === undefined && !constants[name])
    .map(({ label }) => label)

/** What a row says of a field: its cell, else the words that hold for all rows. */
export function cellOf({ columns, constants }: ColumnMapping, field: string, cells: readonly string[]): string {
  const column = columns[field]
  return (column === undefined ? '' : (cells[column] ?? '').trim()) || (constants[field] ?? '')
}

/** A row's words by field. */
export const wordsOf = (
  fields: readonly TableField[],
  mapping: ColumnMapping,
  cells: readonly string[],
): Record<string, string> => Object.fromEntries(fields.map(({ name }) => [name, cellOf(mapping, name, cells)]))
