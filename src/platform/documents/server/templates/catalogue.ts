import { Catalogue } from '../../contract/catalogue.ts'
import { chineseDate } from '../../domain/chinese-text.ts'
import { defineTemplate } from './template.ts'
import { printVerification } from './verification.ts'

export const catalogue = defineTemplate({
  schema: Catalogue,
  file: 'catalogue.typ',
  prepare: async (content) => ({
    ...content,
    preparedOn: chineseDate(content.preparedOn),
    verification: await printVerification(content.verification),
  }),
})
