import type { NoticeContact } from '../../../contract/notice.ts'
import type { DocumentLine } from '../document-lines.ts'
import { fold } from '../text/fold.ts'

/** A contact with its own words, for whoever may see them. */
export interface ContactWords {
  readonly kind: NoticeContact['kind']
  readonly value: string
  readonly line: DocumentLine
}

const patterns: readonly (readonly [NoticeContact['kind'], RegExp])[] = [
  ['person', /联系人(?:及(?:联系)?电话)?:([\u4e00-\u9fff×*]{2,4})(?=[,。;、(]|电话|联系|手机|传真|\d|$)/g],
  ['phone', /(?:电话|手机|传真|热线)(?:\([^()]*\))?:?((?:0\d{2,3}-?)?[\d×*]{7,12}(?:[、/]\d{7,12})*)/g],
  ['email', /([\w.×*-]+@[\w×*-]+(?:\.[\w×*-]+)+)/g],
]

/** Persons, telephones and addresses that the main text gives for questions. */
export function findContactWords(lines: readonly DocumentLine[]): ContactWords[] {
  const found = lines.flatMap((line) =>
    patterns.flatMap(([kind, pattern]) =>
      [...fold(line.text).text.matchAll(pattern)].map((match) => ({ kind, value: match[1]!, line })),
    ),
  )
  return found.filter((contact, index) => found.findIndex((other) => other.value === contact.value) === index)
}

/** Hides what identifies a person: `翟××`, `671×××××`, `z×××@163.com`. */
export function maskContact({ kind, value }: ContactWords): NoticeContact {
  if (kind === 'person') return { kind, masked: value.slice(0, 1) + '×'.repeat(value.length - 1) }
  if (kind === 'phone') return { kind, masked: value.slice(0, 3) + '×'.repeat(Math.max(0, value.length - 3)) }
  const [name = '', ...host] = value.split('@')
  return { kind, masked: `${name.slice(0, 1)}×××@${host.join('@')}` }
}
