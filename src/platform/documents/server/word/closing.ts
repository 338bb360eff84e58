import { AlignmentType, ImageRun, Paragraph } from 'docx'
import type { OfficialDocument } from '../../contract/official-document.ts'
import { dateToWrite } from '../../domain/official-phrases.ts'
import { indentsWithoutSeal, indentsWithSeal } from '../../domain/sign-off.ts'
import { qrCodePng } from '../qr-code.ts'
import { textRuns } from './runs.ts'
import { characterTwips, exactLines, fonts, halfPoints } from './typography.ts'

const emptyLine = () => new Paragraph({ spacing: exactLines, keepNext: true })
const emptyLines = (count: number) => Array.from({ length: count }, emptyLine)

/** 附件说明, one line below the text. */
export function attachmentsNote(titles: readonly string[]): Paragraph[] {
  if (titles.length === 0) return []
  const prefix = 5 * characterTwips
  const lines = titles.map((title, index) => {
    const number = titles.length > 1 ? `${index + 1}.` : ''
    const text = index === 0 ? `附件：${number}${title}` : `${number}${title}`
    const indent = index === 0 ? { left: prefix, hanging: 3 * characterTwips } : { left: prefix }
    return new Paragraph({ spacing: exactLines, indent, keepNext: true, children: textRuns(text) })
  })
  return [emptyLine(), ...lines]
}

/** 署名 and 成文日期; the seal's place stays empty. */
export function signOff(document: OfficialDocument): Paragraph[] {
  if (document.signedBy.length === 0) return []
  const date = dateToWrite(document.signedOn)
  const sealed = document.seal === 'space'
  const indents = (sealed ? indentsWithSeal : indentsWithoutSeal)(document.signedBy, date)
  const line = (text: string, indent: number, keepNext: boolean) =>
    new Paragraph({
      spacing: exactLines,
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(indent * characterTwips) },
      keepNext,
      children: textRuns(text),
    })
  return [
    ...emptyLines(sealed ? 2 : 1),
    ...document.signedBy.map((name, index) => line(name, indents.names[index]!, true)),
    line(date, indents.date, false),
    ...(sealed ? [new Paragraph({ spacing: exactLines })] : []),
  ]
}

/** 附注 in brackets. */
export function noteParagraph(note: string | undefined): Paragraph[] {
  if (note === undefined) return []
  return [
    new Paragraph({ spacing: exactLines, indent: { left: 2 * characterTwips }, children: textRuns(`（${note}）`) }),
  ]
}

/** The QR code of the checking page with the code to type. */
export async function verificationParagraph(verification: OfficialDocument['verification']): Promise<Paragraph[]> {
  if (verification === null) return []
  const label = `核验二维码，网址 ${verification.address}`
  const image = new ImageRun({
    type: 'png',
    data: await qrCodePng(verification.address),
    transformation: { width: 76, height: 76 },
    altText: { name: label, title: label, description: label },
  })
  const words = textRuns(`　扫码核验　验证码 ${verification.code}`, { font: fonts.plain, size: halfPoints(9) })
  return [new Paragraph({ children: [image, ...words] })]
}
