import { NewRespondent, Phone } from '../../contract/index.ts'

export interface ReadRespondents {
  readonly people: readonly NewRespondent[]
  /** `第 3 行：…`, each line that could not be read. */
  readonly faults: readonly string[]
}

const separators = /[\t,，;；|]/
const heading = /电话|手机|号码|联系方式/
const day = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/

/** A list as it is pasted from a table or read from CSV: who, telephone number, perhaps the day of informing, in any order. */
export function readRespondents(text: string): ReadRespondents {
  const people: NewRespondent[] = []
  const faults: string[] = []
  const lineOfPhone = new Map<string, number>()
  for (const [place, line] of text.split(/\r?\n/).entries()) {
    if (!line.trim() || (heading.test(line) && !/\d{5}/.test(line))) continue
    const found = readLine(line)
    if (typeof found === 'string') {
      faults.push(`第 ${place + 1} 行：${found}`)
      continue
    }
    const before = lineOfPhone.get(found.phone)
    if (before !== undefined) faults.push(`第 ${place + 1} 行：电话号码与第 ${before} 行相同`)
    else {
      lineOfPhone.set(found.phone, place + 1)
      people.push(found)
    }
  }
  return { people, faults }
}

function readLine(line: string): NewRespondent | string {
  const cells = cellsOf(line)
  const phone = cells.find((cell) => Phone.safeParse(cell).success)
  if (phone === undefined) return '没有读出电话号码，应写作“单位职务，电话号码，告知日期（可不填）”'
  const informed = cells.find((cell) => cell !== phone && day.test(cell))
  const label = cells.filter((cell) => cell !== phone && cell !== informed && !/^\d{1,4}$/.test(cell)).join(' ')
  if (!label) return '没有写明是谁（单位、职务或其他称呼）'
  const read = NewRespondent.safeParse({ label, phone, informedOn: informed ? isoDay(informed) : null })
  return read.data ?? read.error?.issues[0]?.message ?? '没有读懂'
}

function cellsOf(line: string): string[] {
  const trimmed = line.trim()
  const parts = separators.test(trimmed) ? trimmed.split(separators) : trimmed.split(/\s+/)
  return parts
    .map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    )
    .filter((cell) => cell !== '')
}

function isoDay(written: string): string {
  const [, year, month, date] = day.exec(written) ?? []
  return `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
}
