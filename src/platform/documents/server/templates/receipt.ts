import { Receipt } from '../../contract/receipt.ts'
import { chineseInstant, fileSize } from '../../domain/chinese-text.ts'
import { defineTemplate } from './template.ts'
import { printVerification } from './verification.ts'

/** 报送回执 */
export const receipt = defineTemplate({
  schema: Receipt,
  file: 'receipt.typ',
  prepare: async (content) => ({
    ...content,
    receivedAt: chineseInstant(content.receivedAt),
    files: content.files.map((file) => ({
      name: file.name,
      digest: file.digest,
      size: fileSize(file.bytes),
      pages: file.pages === undefined ? '—' : String(file.pages),
    })),
    verification: await printVerification(content.verification),
  }),
})
