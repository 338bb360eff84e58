import type { z } from 'zod'
import { catalogue } from './catalogue.ts'
import { form } from './form.ts'
import { gradeMatrix } from './grade-matrix.ts'
import { leaderPage } from './leader-page.ts'
import { officialDocument } from './official-document.ts'
import { pageStamps } from './page-stamps.ts'
import { photographs } from './photographs.ts'
import { receipt } from './receipt.ts'
import { report } from './report.ts'
import { surveyScript } from './survey-script.ts'

/** Every kind of paper that can be printed. */
export const templates = {
  'official-document': officialDocument,
  receipt,
  report,
  'grade-matrix': gradeMatrix,
  catalogue,
  form,
  'survey-script': surveyScript,
  'leader-page': leaderPage,
  photographs,
  'page-stamps': pageStamps,
}

export type TemplateName = keyof typeof templates
/** What a caller hands over for a kind of paper; what has a default may be left out. */
export type TemplateContent<Name extends TemplateName> = z.input<(typeof templates)[Name]['schema']>
