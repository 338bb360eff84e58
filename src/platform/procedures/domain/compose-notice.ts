import { fillText, type TextField } from '#base/templates/index.ts'

/** In every message: who writes, which case, and how to look. */
export const commonNoticeFields = [
  { id: 'unit', text: '单位', sample: '演示局' },
  { id: 'number', text: '编号', sample: '2026-0001' },
] as const satisfies readonly TextField[]

/** Where the code and the address stand; nothing for whoever has no view of its own. */
export const lookField: TextField = { id: 'look', text: '查看办法', sample: '凭查询码查看' }
const look = /\{\s*查看办法\s*\}/

/** The whole message around one clause of news. */
export const standardNotice = (noun: string, news: string): string =>
  news.startsWith('{单位}') ? news : `{单位}：您的${noun}（{编号}）${news}。{查看办法}`

export interface NoticeParts {
  readonly text: string
  /** Besides the common ones. */
  readonly fields: readonly TextField[]
  readonly words: Readonly<Record<string, string>>
  readonly code: string | undefined
  /** Only the first message carries the code; later ones name its end, so that one that goes astray opens nothing. */
  readonly isCodeWhole: boolean
  /** Absent where the party has no view of its own. */
  readonly address: string | undefined
}

/** What leaves, `{code}` standing for the code: whose office, which case, what happened, where to look. No name and nothing of the matter. */
export function composeNotice({ text, fields, words, ...view }: NoticeParts): string {
  return text
    .split(look)
    .map((part) => fillText(part, [...commonNoticeFields, ...fields], words, () => ''))
    .join(wayToLook(view))
}

function wayToLook({ code, isCodeWhole, address }: Pick<NoticeParts, 'code' | 'isCodeWhole' | 'address'>): string {
  if (!code || !address) return ''
  if (isCodeWhole) return `查询码 {code}，请勿转给他人；凭它查看：${address}`
  return `凭查询码（尾号 ${code.slice(-4)}）查看：${address}`
}
