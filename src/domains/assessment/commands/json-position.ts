/** Where a text stops being JSON, as people count: line and column from 1. */
export interface TextPosition {
  readonly line: number
  readonly column: number
}

/** The language's own parser names no position for some faults, so it is found by walking the text; null where there is none. */
export function findJsonFault(text: string): TextPosition | null {
  const offset = faultOffset(text)
  if (offset === null) return null
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

const token = /[ \t\r\n]*([{}[\],:]|"(?:[^"\\]|\\[^])*"|[^\s{}[\],:"]+)/y

/** What may come next; `first` also allows the closing bracket of an empty object or list. */
type Next = 'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'comma'

function faultOffset(text: string): number | null {
  const closers: string[] = []
  let next: Next = 'value'
  token.lastIndex = 0
  for (;;) {
    const from = token.lastIndex
    const found = token.exec(text)
    if (!found?.[1]) {
      const rest = text.slice(from)
      const complete = rest.trim() === '' && next === 'comma' && closers.length === 0
      return complete ? null : from + (rest.length - rest.trimStart().length)
    }
    const after = follow(found[1], next, closers)
    if (!after) return token.lastIndex - found[1].length
    next = after
  }
}

/** What may follow the word, or null where the word may not stand here. */
function follow(word: string, next: Next, closers: string[]): Next | null {
  const inside = closers.at(-1)
  if (word === '}' || word === ']') {
    if (word !== inside || next === 'value' || next === 'key' || next === 'colon') return null
    closers.pop()
    return 'comma'
  }
  if (next === 'comma') return word === ',' && inside ? (inside === '}' ? 'key' : 'value') : null
  if (next === 'colon') return word === ':' ? 'value' : null
  if (next === 'key' || next === 'firstKey') return word.startsWith('"') && isJson(word) ? 'colon' : null
  if (word === '{' || word === '[') {
    closers.push(word === '{' ? '}' : ']')
    return word === '{' ? 'firstKey' : 'firstValue'
  }
  return isJson(word) ? 'comma' : null
}

function isJson(word: string): boolean {
  try {
    JSON.parse(word)
    return true
  } catch {
    return false
  }
}
