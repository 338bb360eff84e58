import { z } from 'zod'
import { UnusableInput } from '#base/command-line/index.ts'

const typeWords = new Map<unknown, string>([
  ['string', '文字'],
  ['number', '数'],
  ['int', '整数'],
  ['boolean', 'true 或 false'],
  ['object', '对象 {…}'],
  ['record', '对象 {…}'],
  ['array', '列表 […]'],
  ['null', 'null'],
])

const mostShown = 5

/** Checks a value read from a file, or refuses it in one Chinese line: each place, what stands there, what would be right. */
export function parseOrRefuse<Value>(schema: z.ZodType<Value>, value: unknown, named: string): Value {
  const result = schema.safeParse(value, { error: explain })
  if (result.success) return result.data
  const { issues } = result.error
  const shown = issues.slice(0, mostShown).map(({ path, message }) => `${placeOf(path)} ${message}`)
  const more = issues.length > mostShown ? `；另有 ${issues.length - mostShown} 处` : ''
  throw new UnusableInput(`${named} 不能使用：${shown.join('；')}${more}`)
}

function explain(issue: z.core.$ZodRawIssue): string {
  const is = issue.input === undefined ? '缺少这一项' : `是 ${show(issue.input)}`
  switch (issue.code) {
    case 'invalid_type':
      return `${is}，应为${typeWords.get(issue.expected) ?? issue.expected}`
    case 'too_big':
      return `${is}，应不大于 ${issue.maximum}`
    case 'too_small':
      return issue.origin === 'string' ? `${is}，不能空着` : `${is}，应不小于 ${issue.minimum}`
    case 'invalid_value':
      return `${is}，应为 ${issue.values.map(String).join('、')} 之一`
    case 'unrecognized_keys':
      return `不认识 ${issue.keys.map((key) => `“${key}”`).join('、')}，请核对名称`
    default:
      return `${is}，写法不对，请对照格式说明`
  }
}

function placeOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '整个文档'
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index ? '.' : ''}${String(part)}`))
    .join('')
}

/** Short enough for one line, whatever was written. */
function show(input: unknown): string {
  if (Array.isArray(input)) return '列表'
  if (typeof input === 'object' && input !== null) return '对象'
  if (typeof input !== 'string') return String(input)
  return input.length > 40 ? `“${input.slice(0, 40)}…”` : `“${input}”`
}
