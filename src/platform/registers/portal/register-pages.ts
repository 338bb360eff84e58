import { html } from 'hono/html'
import type { Hono } from 'hono'
import type { z } from 'zod'
import type { Db } from '#base/database/index.ts'
import { answerFile, refuse } from '#base/http/index.ts'
import { answerPage, notice, definitions } from '#ui/portal/index.ts'
import { RegisterComparisonQuery, RegisterFileQuery, RegisterRowsQuery } from '../contract/index.ts'
import { compareVersions } from '../server/compare-versions.ts'
import { downloadVersion } from '../server/download-register.ts'
import { pageRegisters, pageRows } from '../server/page-registers.ts'
import { readRegister } from '../server/read-register.ts'
import { verifyForEverybody } from '../server/verify.ts'
import { differencePage } from './difference-page.ts'
import { catalogueQuery, cataloguePage } from './catalogue-page.ts'
import { registerPage } from './register-page.ts'

const home = [
  { title: '首页', path: '/' },
  { title: '清单', path: '/registers' },
]

/** 清单: what was published, in every version, with the proof that nobody altered it since. */
export function mountRegisterPages(app: Hono, db: Db): void {
  app.get('/registers', async (context) => {
    const query = catalogueQuery(context.req.query())
    return answerPage(context, cataloguePage(await pageRegisters(db, query), query))
  })
  app.get('/registers/check', async (context) => {
    const verdict = await verifyForEverybody(db)
    const { firstFault, head } = verdict
    return answerPage(context, {
      title: '存证核验',
      lead: '把已公布的每个版本、每一行重新计算一遍，与公布时的存证逐一比对。',
      trail: home,
      content: html`${
          firstFault
            ? notice('warning', html`核验不通过：${firstFault.sentence}。请向公布单位反映，不要据此办事。`)
            : notice('success', '核验通过：全部已公布的清单与公布时一致')
        }
        ${definitions([
          ['已核验', `${verdict.versions} 个版本，${verdict.rows} 行`],
          ['链头', `第 ${head.position} 个版本`],
          ['链头摘要（SHA-256）', head.hash],
        ])}
        <p>把链头摘要抄下来，日后再来比对：只要它所在的那一段没有变，此前公布的内容就没有变。</p>`,
    })
  })
  app.get('/registers/:code', async (context) => {
    const code = context.req.param('code')
    const query = parse(RegisterRowsQuery, { ...context.req.query(), pageSize: '50' })
    const reading = await readRegister(db, code, query)
    return answerPage(context, registerPage(reading, await pageRows(db, code, query), query, home))
  })
  app.get('/registers/:code/compare', async (context) => {
    const code = context.req.param('code')
    const query = parse(RegisterComparisonQuery, context.req.query())
    const reading = await readRegister(db, code, { version: query.to })
    return answerPage(context, differencePage(reading, await compareVersions(db, code, query), home))
  })
  app.get('/registers/:code/file', async (context) => {
    const query = parse(RegisterFileQuery, context.req.query())
    return answerFile(context, await downloadVersion(db, context.req.param('code'), query))
  })
}

/** The address as its endpoint reads it; a field that was left empty counts as not written. */
function parse<Query extends z.ZodType>(schema: Query, written: Readonly<Record<string, string>>): z.infer<Query> {
  const filled = Object.fromEntries(Object.entries(written).filter(([, value]) => value.trim() !== ''))
  const result = schema.safeParse(filled)
  if (!result.success)
    throw refuse(
      'base.invalid-input',
      `网址中的条件有误：${result.error.issues.map(({ message }) => message).join('；')}`,
    )
  return result.data
}
