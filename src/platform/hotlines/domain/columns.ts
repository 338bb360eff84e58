import type { ColumnMapping, IntakeField } from '../contract/index.ts'

/** The name of a column without what people put around it. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s()[\]*:（）【】：]/g, '')
    .toLowerCase()

/** Which columns the fields probably are, by their names. A name that stands twice is left open: nobody can tell which is meant. */
export function guessColumns(fields: readonly IntakeField[], header: readonly string[]): Record<string, number> {
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
  take((name, synonym) => synonym.length > 1 && name.endsWith(synonym))
  return found
}

/** How a table is recognised again: the names of its columns. */
export const headerSignature = (header: readonly string[]): string => header.map(bare).join('|')

/** What is wrong with a mapping, in words; null where nothing is. */
export function faultOfMapping(
  fields: readonly IntakeField[],
  header: readonly string[],
  { columns, constants }: ColumnMapping,
): string | null {
  const known = new Set(fields.map(({ name }) => name))
  const unknown = [...Object.keys(columns), ...Object.keys(constants)].find((name) => !known.has(name))
  if (unknown !== undefined) return `没有“${unknown.slice(0, 30)}”这个字段，请重新选择`
  const beyond = Object.values(columns).find((column) => column >= header.length)
  if (beyond !== undefined) return `表格只有 ${header.length} 列，没有第 ${beyond + 1} 列`
  const chosen = Object.values(columns)
  return new Set(chosen).size < chosen.length ? '同一列被选作了两个字段，请分别选择' : null
}

/** Labels of fields that every row needs and that have neither a column nor words. */
export const missingFields = (fields: readonly IntakeField[], { columns, constants }: ColumnMapping): string[] =>
  fields
    .filter(({ name, required }) => required && columns[name] === undefined && !constants[name])
    .map(({ label }) => label)

/** A row's words by field. */
export function wordsOf(
  fields: readonly IntakeField[],
  { columns, constants }: ColumnMapping,
  cells: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    fields.map(({ name }) => {
      const column = columns[name]
      const own = column === undefined ? '' : (cells[column] ?? '').trim()
      return [name, own || (constants[name] ?? '')]
    }),
  )
}
