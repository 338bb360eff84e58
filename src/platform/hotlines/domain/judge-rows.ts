import type { IntakeField } from '../contract/index.ts'

/** What a work order says, by field. */
export type Words = Readonly<Record<string, string>>

/** `field`: the name of a field; empty where the whole work order is meant. */
export interface FieldFault {
  readonly field: string
  readonly message: string
}

/** A domain reads the words as a record of its own, or says all that is wrong. */
export type ReadWords<Row> = (
  words: Words,
  today: string,
) => { readonly row: Row } | { readonly faults: readonly FieldFault[] }

export interface JudgedRow<Row> {
  readonly line: number
  readonly words: Words
  readonly number: string
  /** The unit that is to handle it. */
  readonly organisationId: string
  /** Null where something is wrong. */
  readonly row: Row | null
  readonly faults: readonly FieldFault[]
}

export interface JudgingScene<Row> {
  readonly fields: readonly IntakeField[]
  readonly readWords: ReadWords<Row>
  readonly today: string
  /** Whose table it is; its rows belong to it unless they name another unit. */
  readonly organisationId: string
  /** Units at which a work order may be addressed, by full name. */
  readonly units: ReadonlyMap<string, string>
}

/** What no cell of a table that people read contains; the first that fits is told. */
const faultsOfText: readonly (readonly [RegExp, string])[] = [
  [/[^\P{Cc}\t\r\n]|\p{Cf}/u, '含有不可见字符，请删除后重新输入'],
  [/\ufffd/, '含有乱码“�”，多半是另存时编码不对，请从原系统重新导出'],
]

/** Every work order by itself, and against those above it. */
export function judgeRows<Row>(
  rows: readonly { readonly line: number; readonly words: Words }[],
  scene: JudgingScene<Row>,
): JudgedRow<Row>[] {
  const firstAt = new Map<string, number>()
  return rows.map(({ line, words }) => {
    const number = words['number'] ?? ''
    const faults = faultsOfWords(words, scene.fields)
    const first = firstAt.get(number)
    if (number && first !== undefined)
      faults.push({ field: 'number', message: `“${number.slice(0, 60)}”与第 ${first} 行重复，一个编号只能有一件` })
    else if (number) firstAt.set(number, line)
    const unit = (words['unit'] ?? '').replaceAll(/\s/g, '')
    const organisationId = unit ? scene.units.get(unit) : scene.organisationId
    if (organisationId === undefined)
      faults.push({ field: 'unit', message: `没有“${unit.slice(0, 30)}”，或不在您的权限范围内，请写单位全称` })
    const told = new Set(faults.map(({ field }) => field))
    const read = scene.readWords(words, scene.today)
    if ('faults' in read) faults.push(...read.faults.filter(({ field }) => !told.has(field)))
    return {
      line,
      words,
      number,
      organisationId: organisationId ?? scene.organisationId,
      row: 'row' in read && !faults.length ? read.row : null,
      faults,
    }
  })
}

function faultsOfWords(words: Words, fields: readonly IntakeField[]): FieldFault[] {
  return fields.flatMap(({ name, required, longest }) => {
    const text = words[name] ?? ''
    if (required && !text) return [{ field: name, message: '没有填写' }]
    if ([...text].length > longest) return [{ field: name, message: `超过 ${longest} 个字，请缩短` }]
    const wrong = faultsOfText.find(([unfit]) => unfit.test(text))
    return wrong ? [{ field: name, message: wrong[1] }] : []
  })
}
