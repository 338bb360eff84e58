import type { Channel } from '../contract/index.ts'

export interface DigestItem {
  readonly title: string
  readonly text: string
}

export interface DigestMessage {
  readonly subject: string
  readonly text: string
}

const mostTitles = 20
/** Longer than this a short message is split and billed many times. */
const longestShortMessage = 210

/** One message for everything that is new and unread; a short message names what fits and how many more there are. */
export function composeDigest(channel: Channel, personName: string, items: readonly DigestItem[]): DigestMessage {
  const subject = `善治：您有 ${items.length} 项待处理事项`
  if (channel === 'email') {
    const lines = items
      .slice(0, mostTitles)
      .map(({ title, text }, index) => `${index + 1}. ${title}${text ? `\n   ${text}` : ''}`)
    const more = items.length > mostTitles ? [`……另有 ${items.length - mostTitles} 项，请登录平台查看。`] : []
    return { subject, text: [`${personName}，您好：`, ...lines, ...more, '请登录平台处理。'].join('\n') }
  }
  let text = `【善治】您有${items.length}项待处理：`
  let named = 0
  for (const { title } of items) {
    const next = `${named + 1}.${title}；`
    if (text.length + next.length > longestShortMessage - 12) break
    text += next
    named++
  }
  const rest = items.length - named
  return { subject, text: rest ? `${text}另有${rest}项，请登录查看` : `${text}请登录查看` }
}
