import type { RichText } from '../contract/rich-text.ts'

/** The words of a rich text without its footnotes. */
export function plainText(text: RichText): string {
  if (typeof text === 'string') return text
  return text.map((run) => (typeof run === 'string' ? run : 'strong' in run ? run.strong : '')).join('')
}
