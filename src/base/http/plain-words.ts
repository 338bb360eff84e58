import type { z } from 'zod'

type Issue = z.core.$ZodRawIssue

/** What a person reads where a contract says nothing of its own: never a type's English name; undefined leaves it to the locale. */
export function plainWords(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? '没有填写' : `应为${kindOf(issue.expected)}`
    case 'invalid_value':
      return '请从给出的选项中选择'
    case 'too_big':
      return `${issue.inclusive === false ? '应小于' : limitOf('最多', '不能超过', issue.origin)} ${issue.maximum}${unitOf(issue.origin)}`
    case 'too_small':
      return `${issue.inclusive === false ? '应大于' : '至少'} ${issue.minimum}${unitOf(issue.origin)}`
    case 'unrecognized_keys':
      return `有不认识的内容：${issue.keys.join('、').slice(0, 100)}`
    default:
      return undefined
  }
}

const kinds: Readonly<Record<string, string>> = {
  number: '数字',
  int: '整数',
  string: '文字',
  boolean: '是或否',
  array: '一组内容',
  object: '一组填写项',
  record: '一组填写项',
}

function kindOf(expected: string): string {
  return kinds[expected] ?? '另一种内容'
}

const limitOf = (many: string, long: string, origin: string) => (origin === 'string' ? long : many)

function unitOf(origin: string): string {
  if (origin === 'string') return ' 个字'
  return origin === 'array' || origin === 'set' ? ' 项' : ''
}
