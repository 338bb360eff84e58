/** More sentences than these are counted, not sent. */
const mostSentences = 3

export interface OutsideWords {
  readonly heading: string
  readonly text: string
}

/** A message's words with what stands for its code. */
export const withCode = (text: string, code: string): string => text.replaceAll('{code}', code)

/** Several things that happened since the last message leave as one. */
export function composeOutside(notices: readonly OutsideWords[]): OutsideWords {
  const [first] = notices
  if (!first) throw new Error('a message says something')
  if (notices.length === 1) return first
  const texts = [...new Set(notices.map(({ text }) => text))]
  const shown = texts.slice(-mostSentences)
  const left = texts.length - shown.length
  return {
    heading: notices.at(-1)!.heading,
    text: left ? `${shown.join('\n')}\n此前另有 ${left} 项进展，请凭查询码查看。` : shown.join('\n'),
  }
}
