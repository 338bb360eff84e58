import type { Block } from '../../contract/blocks.ts'
import { OfficialDocument } from '../../contract/official-document.ts'
import { chineseDate } from '../../domain/chinese-text.ts'
import { plainText } from '../../domain/plain-text.ts'
import { annexLabels, copyToSentence, dateToWrite } from '../../domain/official-phrases.ts'
import { printBlocks } from './blocks.ts'
import { defineTemplate } from './template.ts'
import { printVerification } from './verification.ts'

/** 公文 */
export const officialDocument = defineTemplate({
  schema: OfficialDocument,
  file: 'official-document.typ',
  prepare: async (document) => {
    const { head, colophon } = document
    const labels = annexLabels(document.attachments.length)
    return {
      ...document,
      draft: document.edition.kind === 'draft',
      number: document.edition.kind === 'issued' ? document.edition.number : '',
      head: head && {
        ...head,
        ...(head.copyNumber === undefined ? {} : { copyNumber: String(head.copyNumber).padStart(6, '0') }),
      },
      addressees: document.addressees.join('，'),
      body: await printBlocks(keepLastWithSignature(document.body)),
      attachments: await Promise.all(
        document.attachments.map(async (attachment, index) => ({
          ...attachment,
          label: labels[index],
          ...(attachment.body === undefined ? {} : { body: await printBlocks(attachment.body) }),
        })),
      ),
      signedOn: dateToWrite(document.signedOn),
      colophon: colophon && {
        copyTo: copyToSentence(colophon.copyTo),
        printedBy: colophon.printedBy,
        printedOn: chineseDate(colophon.printedOn),
      },
      verification: await printVerification(document.verification),
    }
  },
})

/** The signature never stands on a page without text: the last paragraph goes with it, unless it is too long to move; so do places to sign. */
const movableCharacters = 280

function keepLastWithSignature(body: readonly Block[]): (Block & { sticky?: true })[] {
  const last = body.at(-1)
  if (last?.kind === 'signature') return [...keepLastWithSignature(body.slice(0, -1)), { ...last, sticky: true }]
  if (last?.kind !== 'paragraph' || plainText(last.text).length > movableCharacters) return [...body]
  return [...body.slice(0, -1), { ...last, sticky: true }]
}
