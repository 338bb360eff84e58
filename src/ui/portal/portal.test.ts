import { Hono } from 'hono'
import { html } from 'hono/html'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { refuse } from '#base/http/contract.ts'
import { ownPath } from './frame/type-size.ts'
import { stylesheet } from './frame/stylesheet.ts'
import {
  answerPage,
  answerProblemPage,
  choice,
  dataTable,
  form,
  formErrors,
  mountPortalFrame,
  pager,
  selectField,
  textArea,
  textField,
} from './index.ts'

const site = {
  name: '郑州市服务型行政执法公众服务',
  publisher: '郑州市司法局',
  contact: null,
  navigation: [
    { title: '意见征集', path: '/consultations' },
    { title: '咨询', path: '/inquiries' },
  ],
  demonstration: true,
}

function portal(pages: (app: Hono) => void): Hono {
  const app = new Hono()
  mountPortalFrame(app, () => site)
  pages(app)
  return app
}
const text = async (app: Hono, address: string, init?: RequestInit) => (await app.request(address, init)).text()

describe('the frame of a page', () => {
  const app = portal((app) =>
    app.get('/inquiries/:word', (context) =>
      answerPage(context, {
        title: context.req.param('word'),
        content: html`<p>${context.req.param('word')}</p>`,
        publication: { publisher: '郑州市商务局', publishedOn: '2020-12-28', verifyPath: '/verify' },
      }),
    ),
  )

  test('says whose it is, where one is, who published it and that the data are made up', async () => {
    const page = await text(app, '/inquiries/a')
    expect(page).toContain('<title>a - 郑州市服务型行政执法公众服务</title>')
    expect(page).toContain('主办：郑州市司法局')
    expect(page).toContain('本页由郑州市商务局于 <time datetime="2020-12-28">')
    expect(page).toContain('演示数据')
    expect(page).toMatch(/<a href="\/inquiries" aria-current="true">咨询/)
    expect(page).not.toContain('<script')
    expect(page).not.toMatch(/ style="/)
  })

  test('what a person typed never becomes markup', async () => {
    const page = await text(app, `/inquiries/${encodeURIComponent('"><img src=x onerror=alert(1)>')}`)
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;img src=x')
  })

  test('weighs less than 40 kB with its style sheet', async () => {
    const page = await text(app, '/inquiries/a')
    expect(gzipSync(page).length + gzipSync(stylesheet).length).toBeLessThan(40_000)
  })

  test('the style sheet it names is served, and may be kept for good', async () => {
    const address = /href="(\/portal\.\w+\.css)"/.exec(await text(app, '/inquiries/a'))?.[1] ?? ''
    const answer = await app.request(address)
    expect(answer.headers.get('content-type')).toContain('text/css')
    expect(answer.headers.get('cache-control')).toContain('immutable')
  })

  test('a refusal is a page for people, with its status', async () => {
    const refusing = portal((app) =>
      app.notFound((context) => answerProblemPage(context, refuse('base.not-found', '没有这条公示'), 'r1')),
    )
    const answer = await refusing.request('/x')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('没有这条公示')
  })
})

describe('大字版', () => {
  const app = portal((app) => app.get('/', (context) => answerPage(context, { title: '首页', content: html`` })))
  const choose = (size: string, back: string) =>
    app.request('/type-size', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ size, return: back }).toString(),
    })

  test('is chosen by a plain form, remembered, and left again', async () => {
    expect(await text(app, '/')).toContain('<html lang="zh-CN" class="">')
    const chosen = await choose('large', '/?a=1')
    expect(chosen.status).toBe(303)
    expect(chosen.headers.get('location')).toBe('/?a=1')
    const cookie = chosen.headers.get('set-cookie')?.split(';')[0] ?? ''
    const page = await text(app, '/', { headers: { cookie } })
    expect(page).toContain('<html lang="zh-CN" class="large-type">')
    expect(page).toContain('标准字号')
    expect((await choose('normal', '/')).headers.get('set-cookie')).toContain('Max-Age=0')
  })

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', undefined])(
    'never leads away: %j',
    (address) => expect(ownPath(address)).toBe('/'),
  )
  test('line breaks do not get into the header', () => expect(ownPath('/a\r\nb')).toBe('/ab'))
  test('returns to a page of this site', () => expect(ownPath('/a/b?c=1#d')).toBe('/a/b?c=1#d'))
})

describe('a form', () => {
  const errors = formErrors([
    { path: 'body.title', message: '不能为空' },
    { path: 'body.title', message: '不能超过 60 个字' },
    { path: 'body.mode', message: '请选择' },
  ])
  const page = async () =>
    String(
      await form({
        action: '/inquiries',
        errors,
        submitText: '提交',
        fields: [
          textField({ name: 'title', label: '标题', required: true, value: 'a"b', hint: '不超过 60 个字', errors }),
          textArea({ name: 'text', label: '内容', value: '<b>', errors }),
          choice({
            name: 'mode',
            label: '答复方式',
            required: true,
            errors,
            options: [{ value: 'sms', label: '短信' }],
          }),
          selectField({
            name: 'trade',
            label: '行业',
            value: 'b',
            options: [
              { value: 'a', label: '甲' },
              { value: 'b', label: '乙' },
            ],
          }),
        ],
      }),
    )

  test('lists what is wrong above, each a link to a control that exists and is described by its error', async () => {
    const markup = await page()
    expect(markup).toContain('有 2 处需要改正')
    const targets = [...markup.matchAll(/<a href="#([\w-]+)"/g)].map((match) => match[1])
    expect(targets).toEqual(['field-title', 'field-mode'])
    for (const target of targets) expect(markup).toContain(`id="${target}"`)
    expect(markup).toContain('不能为空；不能超过 60 个字')
    expect(markup).toMatch(/aria-describedby="field-title-hint field-title-error" aria-invalid="true"/)
  })

  test('keeps what was typed, escaped', async () => {
    const markup = await page()
    expect(markup).toContain('value="a&quot;b"')
    expect(markup).toContain('\n&lt;b&gt;</textarea>')
    expect(markup).toContain('<option selected value="b">乙')
  })

  test('each control has a label; what may be left out says so', async () => {
    const markup = await page()
    const ids = [...markup.matchAll(/<(?:input|textarea|select) id="([\w-]+)"/g)].map((match) => match[1])
    expect(ids).toEqual(['field-title', 'field-text', 'field-mode', 'field-trade'])
    for (const id of ids) expect(markup).toContain(`<label for="${id}"`)
    expect(markup).toContain('内容（选填）')
    expect(markup).not.toContain('标题（选填）')
  })
})

test('a table names its columns again on a phone; nothing there is a dash', async () => {
  const markup = String(
    await dataTable(
      '清单',
      [
        { title: '名称', cell: (row: { n: string }) => row.n },
        { title: '依据', cell: () => null },
      ],
      [{ n: '甲' }],
    ),
  )
  expect(markup).toContain('<th scope="row" class="">甲</th>')
  expect(markup).toContain('<td data-title="依据" class="">—</td>')
})

test('the pager shows only the ways that there are', async () => {
  const at = async (page: number) =>
    String(await pager({ page, pageSize: 20, total: 45, totalIsExact: true, pathOf: (p) => `/x?page=${p}` }))
  expect(await at(1)).not.toContain('上一页')
  expect(await at(2)).toContain('href="/x?page=1"')
  expect(await at(3)).not.toContain('下一页')
  expect(pager({ page: 1, pageSize: 20, total: 20, totalIsExact: true, pathOf: String })).toBeUndefined()
})
