import type { OfficialDocumentInput } from '#platform/documents/contract/index.ts'
import { chineseDate } from '#platform/documents/domain/index.ts'
import type { PaperKind } from '../contract/definition.ts'
import type { PaperContent } from '../contract/paper.ts'

/** Everything that stands on a paper. */
export interface PrintedPaper {
  readonly content: PaperContent
  readonly unit: string
  readonly statements: readonly string[]
  readonly signatures: readonly { readonly label: string; readonly name?: string; readonly day?: string }[]
  /** Signatures that were given on a screen. */
  readonly given?: readonly {
    readonly caption: string
    readonly picture: { readonly format: 'png' | 'jpeg'; readonly bytes: Uint8Array }
  }[]
  readonly isSealed: boolean
  readonly salutation: PaperKind['salutation']
  /** Null for a draft, which is marked as one. */
  readonly issued: {
    readonly number: string
    readonly on: string
    readonly code: string
    readonly address: string
    /** Under which it was written in the field. */
    readonly temporaryNumber: string | null
  } | null
  /** The served paper that this one corrects. */
  readonly corrects: { readonly title: string; readonly number: string; readonly issuedOn: string } | null
}

type Block = OfficialDocumentInput['body'][number]

/** A paper in the layout of official documents, the same for PDF and Word. The seal's place stays free; no seal is drawn. */
export function paperDocument(paper: PrintedPaper): OfficialDocumentInput {
  const { content, issued } = paper
  return {
    title: content.title,
    edition: issued ? { kind: 'issued', number: issued.number } : { kind: 'draft' },
    body: bodyOf(paper),
    signedBy: [paper.unit],
    signedOn: issued?.on ?? null,
    seal: paper.isSealed ? 'space' : 'none',
    ...noteOf(paper),
    verification: issued && { code: issued.code, address: issued.address },
  }
}

function bodyOf(paper: PrintedPaper): Block[] {
  const { content, issued, corrects } = paper
  const lines = content.text.split('\n').filter((line) => line.trim() !== '')
  return [
    { kind: 'paragraph', align: 'center', text: issued?.number ?? '（编号在出具时给定）' },
    ...(content.addressee && paper.salutation === undefined ? [atTheEdge(`${content.addressee}：`)] : []),
    ...(corrects ? [correction(corrects)] : []),
    ...lines.map((line, place) =>
      place === 0 && paper.salutation === 'inText' && line.trim().endsWith('：') ? atTheEdge(line) : lineBlock(line),
    ),
    ...paper.statements.map((text): Block => ({ kind: 'paragraph', text: [{ strong: text }] })),
    ...(paper.given ?? []).map(({ caption, picture }): Block => ({
      kind: 'figure',
      caption,
      picture,
      alternative: caption,
      width: 0.3,
    })),
    ...(paper.signatures.length ? [{ kind: 'signature' as const, lines: [...paper.signatures] }] : []),
    ...content.officers.map(({ name, certificateNumber }): Block => ({
      kind: 'paragraph',
      text: `执法人员：${name}${certificateNumber ? `（执法证号：${certificateNumber}）` : '（执法证号：　　　　　　　）'}`,
    })),
  ]
}

const atTheEdge = (text: string): Block => ({ kind: 'paragraph', text: text.trim(), indent: false })

const correction = ({ title, number, issuedOn }: NonNullable<PrintedPaper['corrects']>): Block => ({
  kind: 'paragraph',
  text: `本文书更正${chineseDate(issuedOn)}出具的《${title}》（${number}）。原文书仍然保留，与本文书不一致的，以本文书为准。`,
})

function noteOf({ issued }: PrintedPaper): { note?: string } {
  return issued?.temporaryNumber
    ? { note: `本文书在现场以临时编号${issued.temporaryNumber}出具，现由正式编号${issued.number}替换` }
    : {}
}

/** A short line that begins as a heading of official documents does, and is no sentence, is set as one. */
function lineBlock(line: string): Block {
  const text = line.trim()
  const level = /^[一二三四五六七八九十]+、/.test(text) ? 1 : /^（[一二三四五六七八九十]+）/.test(text) ? 2 : undefined
  return level !== undefined && text.length <= 30 && !/[。；：，]/.test(text)
    ? { kind: 'heading', level, text }
    : { kind: 'paragraph', text }
}
