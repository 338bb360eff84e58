import { GradeMatrix } from '../../contract/grade-matrix.ts'
import { chineseDate } from '../../domain/chinese-text.ts'
import { defineTemplate } from './template.ts'

export const gradeMatrix = defineTemplate({
  schema: GradeMatrix,
  file: 'grade-matrix.typ',
  prepare: (content) => ({ ...content, asOf: chineseDate(content.asOf) }),
})
