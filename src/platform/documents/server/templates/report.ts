import { Report } from '../../contract/report.ts'
import { chineseDate } from '../../domain/chinese-text.ts'
import { printBlocks } from './blocks.ts'
import { defineTemplate } from './template.ts'
import { printVerification } from './verification.ts'

export const report = defineTemplate({
  schema: Report,
  file: 'report.typ',
  prepare: async (content) => ({
    ...content,
    reportedOn: chineseDate(content.reportedOn),
    body: await printBlocks(content.body),
    verification: await printVerification(content.verification),
  }),
})
