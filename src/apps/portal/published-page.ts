import { html, raw } from 'hono/html'
import type { Hono } from 'hono'
import type { Db } from '#base/database/index.ts'
import { answerFile } from '#base/http/index.ts'
import { answerStoredFile } from '#platform/files/index.ts'
import { getPublished, waysFrom } from '#platform/publishing/index.ts'
import { answerPage, notice } from '#ui/portal/index.ts'

/** One published entry, with who published it, when, and how to check it; its data as JSON and its attachments. */
export function mountPublished(app: Hono, db: Db): void {
  app.get('/published/:name{.+\\.json}', async (context) => {
    const entry = await getPublished(db, context.req.param('name').replace(/\.json$/, ''))
    return context.json(entry)
  })
  app.get('/published/:code', async (context) => {
    const entry = await getPublished(db, context.req.param('code'))
    const { code } = entry
    const { trail, onwards } = waysFrom(entry)
    return answerPage(context, {
      title: entry.title,
      trail,
      content: html`${entry.withdrawalNote && notice('warning', `已撤下：${entry.withdrawalNote}`)}
        ${entry.supersededBy && notice('warning', html`已有新的版本：<a href="/published/${entry.supersededBy}">查看新版本</a>`)}
        <div class="published" tabindex="0" role="region" aria-label="公布内容">
          ${/* The step before publication refuses everything that runs or carries styles. */ raw(entry.html)}
        </div>
        ${
          entry.attachments.length > 0 &&
          html`<h2>附件</h2>
            <ul>
              ${entry.attachments.map((file) => html`<li><a href="/published/${code}/files/${file.fileId}">${file.name}</a></li>`)}
            </ul>`
        }
        <p class="quiet">
          ${entry.organisationName}公布，${entry.publishedAt.slice(0, 10)}。<a href="/verify/${code}">核验码 ${code}</a>
          <a href="/published/${code}.json">下载数据（JSON）</a>
        </p>
        <nav aria-labelledby="onwards">
          <h2 id="onwards">接着看</h2>
          <ul>
            ${onwards.map(({ title, path }) => html`<li><a href="${path}">${title}</a></li>`)}
          </ul>
        </nav>`,
    })
  })
  app.get('/published/:code/files/:fileId', async (context) => {
    const { attachments } = await getPublished(db, context.req.param('code'))
    const file = attachments.find((one) => one.fileId === context.req.param('fileId'))
    if (!file) return context.notFound()
    return answerFile(context, await answerStoredFile(db, file.fileId))
  })
}
