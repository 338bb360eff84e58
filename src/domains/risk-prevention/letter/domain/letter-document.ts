import { formatDocumentNumber, parseDocumentNumber } from '#platform/documents/domain/index.ts'
import type { Letter } from '../contract/letter.ts'

/** The system's own series, one a unit and year: 工作建议〔2020〕3号. */
export function ownNumber(year: number, sequence: number): string {
  return formatDocumentNumber({ prefix: '工作建议', year, sequence })
}

/** An office's number in its proper form; undefined where it is none. */
export function tidyNumber(text: string): string | undefined {
  const number = parseDocumentNumber(text)
  return number && formatDocumentNumber(number)
}

/** 工作建议函 as an official letter: to whom, what, on what basis, and by when an answer is asked for. */
export function letterDocument(letter: Letter) {
  const day = (text: string) => {
    const [year, month, date] = text.split('-').map(Number)
    return `${year}年${month}月${date}日`
  }
  const paragraph = (text: string) => ({ kind: 'paragraph' as const, text })
  return {
    title: letter.title,
    edition: letter.number ? { kind: 'issued' as const, number: letter.number } : { kind: 'draft' as const },
    addressees: [letter.receiverName],
    signedBy: [letter.organisationName],
    signedOn: letter.sentAt?.slice(0, 10) ?? null,
    body: [
      ...letter.text.split('\n').filter(Boolean).map(paragraph),
      { kind: 'heading' as const, level: 1 as const, text: '提出建议的依据' },
      ...letter.basis.split('\n').filter(Boolean).map(paragraph),
      { kind: 'heading' as const, level: 1 as const, text: '答复' },
      paragraph(
        `请于${day(letter.replyOn)}前函复是否采纳；部分采纳或者不采纳的，请说明理由。逾期没有答复的，将提请统筹协调机关协调。`,
      ),
    ],
  }
}
