import { findTextFaults, type TextField } from '#base/templates/index.ts'
import type { Procedure } from '../contract/definition.ts'
import { commonNoticeFields, lookField, standardNotice } from './compose-notice.ts'

/** One occasion on which parties are told, with the text that is sent while a unit has none of its own. */
export interface NoticeKind {
  readonly id: string
  readonly title: string
  readonly standardText: string
  /** Those of this occasion alone. */
  readonly fields: readonly TextField[]
  readonly withCode: boolean
}

/** Names the message of an action. */
export const noticeOfAct = (action: string): string => `act-${action}`
export const openingNotice = 'opening'
/** Told by the engine when a case goes to another body; in the words of the one that takes it. */
export const transferNotice = 'transfer'

const transferred: NoticeWords = {
  text: '已由{原单位}转交{新单位}办理',
  fields: [
    { id: 'from', text: '原单位', sample: '演示局' },
    { id: 'to', text: '新单位', sample: '演示二局' },
  ],
}

/** Every message of a procedure, each once, as its newest edition has it. */
export function noticesOf({ noun, editions }: Procedure): NoticeKind[] {
  const kindOf = (id: string, title: string, { text, fields = [], withCode }: NoticeWords): NoticeKind => ({
    id,
    title,
    standardText: standardNotice(noun, text),
    fields,
    withCode: withCode === true,
  })
  const all = editions.flatMap(({ notifiesOpening, actions, notices = [] }) => [
    ...(notifiesOpening ? [kindOf(openingNotice, `收到${noun}时`, notifiesOpening)] : []),
    ...actions.flatMap(({ id, text, notifies }) =>
      notifies ? [kindOf(noticeOfAct(id), `“${text}”之后`, notifies)] : [],
    ),
    ...notices.map((one) => kindOf(one.id, one.title, one)),
    kindOf(transferNotice, '移送其他机关之后（由接收单位发出）', transferred),
  ])
  return [...new Map(all.map((one) => [one.id, one])).values()]
}

interface NoticeWords {
  readonly text: string
  readonly fields?: readonly TextField[]
  readonly withCode?: true
}

/** Everything that the text of a message may have filled in. */
export const fieldsOfNotice = ({ fields }: Pick<NoticeKind, 'fields'>): TextField[] => [
  ...commonNoticeFields,
  ...fields,
  lookField,
]

/** What is wrong with a unit's own text, in sentences. */
export function noticeFaults(kind: Pick<NoticeKind, 'fields' | 'withCode'>, text: string): string[] {
  const has = (name: string) => new RegExp(`\\{\\s*${name}\\s*\\}`).test(text)
  return [
    ...findTextFaults(text, fieldsOfNotice(kind)).map(({ sentence }) => sentence.replace(/^第 1 行：/, '')),
    ...(has('单位') ? [] : ['请写上“{单位}”：收到的人要知道是谁发的']),
    ...(kind.withCode && !has(lookField.text) ? [`请写上“{${lookField.text}}”：当事人的查询码只在这一条里给出`] : []),
  ]
}
