import { Form } from '../../contract/form.ts'
import { fieldSpans } from '../../domain/form-rows.ts'
import { plainText } from '../../domain/plain-text.ts'
import { defineTemplate } from './template.ts'
import { printVerification } from './verification.ts'

/** A box goes to the next page as a whole unless it holds more characters than this. */
const keptTogether = 600

export const form = defineTemplate({
  schema: Form,
  file: 'form.typ',
  prepare: async (content) => ({
    ...content,
    sections: content.sections.map((section) => {
      const spans = fieldSpans(section.fields)
      const fields = section.fields.map((field, index) => {
        const text = plainText(field.value)
        return { ...field, span: spans[index], empty: text.trim() === '', long: text.length > keptTogether }
      })
      return { ...section, fields }
    }),
    verification: await printVerification(content.verification),
  }),
})
