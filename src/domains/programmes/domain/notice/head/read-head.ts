import type { NoticeHead, ValueSource } from '../../../contract/notice.ts'
import { sourceOf, type DocumentLine } from '../document-lines.ts'
import type { Questions } from '../row/questions.ts'
import { findAddressees } from './addressees.ts'
import { findContactWords, maskContact } from './contacts.ts'
import { findDocumentNumber } from './document-number.ts'
import { findIssueDates, findYear, type IssueDate } from './issue-date.ts'
import { findIssuer } from './issuer.ts'
import { findLegalBasis } from './legal-basis.ts'
import { findTitle } from './title.ts'

/** Everything outside the table: who issued what, when, to whom, on what ground. `year` overrides the one read. */
export function readHead(
  lines: readonly DocumentLine[],
  tableTitle: DocumentLine | null,
  year: number | null,
  questions: Questions,
): NoticeHead {
  const number = findDocumentNumber(lines)
  const title = findTitle(lines, number ? number.at + 1 : 0)
  const dates = findIssueDates(lines)
  const issued = dates.signed ?? dates.printed
  const issuer = findIssuer(lines, number?.at ?? null, title, dates.signed?.at ?? null)
  const addressees = findAddressees(lines, title?.end ?? 0)
  const contacts = findContactWords(lines)
  const basis = findLegalBasis(lines, title?.end ?? 0)
  const years = {
    title: title ? findYear(title.text) : null,
    table: tableTitle ? findYear(tableTitle.text) : null,
    number: number?.number.year ?? null,
    issued: issued ? Number(issued.day.slice(0, 4)) : null,
  }
  const read = years.title ?? years.table ?? years.number ?? years.issued
  const head: NoticeHead = {
    issuer: issuer?.text ?? null,
    docNumber: number?.number.text ?? null,
    title: title?.text ?? null,
    issuedOn: issued?.day ?? null,
    year: year ?? read,
    addressees: addressees?.names ?? [],
    contacts: contacts.map(maskContact),
    legalBasis: basis.map((found) => found.basis),
    sources: sources({ issuer, number, title, issued, addressees, contacts, basis }),
  }
  askAboutHead(
    head,
    { read, tableYear: years.table, given: year, dates, anchor: title?.lines[0]?.text ?? lines[0]?.text ?? '' },
    questions,
  )
  return head
}

interface Found {
  readonly issuer: { line: DocumentLine } | null
  readonly number: { line: DocumentLine } | null
  readonly title: { lines: readonly DocumentLine[] } | null
  readonly issued: { line: DocumentLine } | null
  readonly addressees: { line: DocumentLine } | null
  readonly contacts: readonly { line: DocumentLine }[]
  readonly basis: readonly { line: DocumentLine }[]
}

function sources(found: Found): ValueSource[] {
  const single = [
    ['issuer', found.issuer],
    ['docNumber', found.number],
    ['issuedOn', found.issued],
    ['addressees', found.addressees],
  ] as const
  return [
    ...single.flatMap(([field, value]) => (value ? [sourceOf(field, value.line)] : [])),
    ...(found.title?.lines ?? []).map((line) => sourceOf('title', line)),
    ...found.contacts.map(({ line }) => sourceOf('contacts', line)),
    ...found.basis.map(({ line }) => sourceOf('legalBasis', line)),
  ]
}

interface HeadDoubts {
  readonly read: number | null
  readonly tableYear: number | null
  readonly given: number | null
  readonly dates: { signed: IssueDate | null; printed: IssueDate | null }
  /** Words to show beside a question about something that is not there. */
  readonly anchor: string
}

function askAboutHead(
  head: NoticeHead,
  { read, tableYear, given, dates, anchor }: HeadDoubts,
  questions: Questions,
): void {
  const missing = [
    ['issuer', head.issuer, '没有找到发文机关，请填写'],
    ['docNumber', head.docNumber, '没有找到发文字号，请填写'],
    ['title', head.title, '没有找到标题，请填写'],
    ['issuedOn', head.issuedOn, '没有找到成文日期或印发日期，请填写'],
    ['year', head.year, '没有找到年度，请填写；日期未能推定'],
  ] as const
  for (const [about, value, question] of missing) if (value === null) questions.ask(null, about, anchor, question)
  if (given !== null && read !== null && given !== read)
    questions.ask(null, 'year', anchor, `指定的年度是${given}年，文件写的是${read}年，请核对`, String(read))
  if (tableYear !== null && head.year !== null && tableYear !== head.year && given === null)
    questions.ask(
      null,
      'year',
      anchor,
      `标题写的是${head.year}年，任务表写的是${tableYear}年，请核对`,
      String(tableYear),
    )
  const { signed, printed } = dates
  if (signed && printed && signed.day !== printed.day)
    questions.ask(
      null,
      'issuedOn',
      printed.line.text,
      `成文日期${signed.day}与印发日期${printed.day}不同，现按成文日期`,
      printed.day,
    )
}
