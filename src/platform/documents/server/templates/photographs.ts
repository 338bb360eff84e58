import { Photographs } from '../../contract/photographs.ts'
import { defineTemplate } from './template.ts'

export const photographs = defineTemplate({
  schema: Photographs,
  file: 'photographs.typ',
  prepare: (content) => content,
})
