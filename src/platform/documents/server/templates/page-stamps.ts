import { PageStamps } from '../../contract/page-stamps.ts'
import { defineTemplate } from './template.ts'

export const pageStamps = defineTemplate({
  schema: PageStamps,
  file: 'page-stamps.typ',
  prepare: (content) => content,
})
