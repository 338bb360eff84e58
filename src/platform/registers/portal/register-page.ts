import { html } from 'hono/html'
import type { Page } from '#base/http/contract.ts'
import {
  dataTable,
  definitions,
  emptyNotice,
  form,
  notice,
  pager,
  selectField,
  textField,
  type Html,
  type PortalPage,
} from '#ui/portal/index.ts'
import {
  registerVersionStateTexts,
  type PublicVersion,
  type RegisterReading,
  type RegisterRow,
} from '../contract/index.ts'
import { rowTable } from '../server/snapshot.ts'

interface Asked {
  readonly q?: string | undefined
  readonly page?: number | undefined
  readonly on?: string | undefined
  readonly version?: number | undefined
}

const pageSize = 50

/** One list: the version that was asked for, its rows, its other versions. */
export function registerPage(
  reading: RegisterReading,
  rows: Page<RegisterRow>,
  asked: Asked,
  trail: PortalPage['trail'] & {},
): PortalPage {
  const { code, version } = reading
  const here = `/registers/${code}`
  const parameters = (more: Record<string, string>) =>
    `${here}?${new URLSearchParams({ version: String(version.number), q: asked.q ?? '', ...more })}`
  return {
    title: version.title,
    trail,
    content: html`${standing(reading)}
      ${definitions([
        ['公布单位', reading.organisationName],
        ['版本', `第 ${version.number} 版（${registerVersionStateTexts[version.state]}），共 ${version.rowCount} 行`],
        ['公布日期', version.publishedOn],
        ['适用日期', `自 ${version.effectiveOn} 起`],
        ['本版说明', version.note],
      ])}
      ${version.state !== 'withdrawn' && content(reading, rows, asked, here, parameters)}
      <h2>其他日期和版本</h2>
      ${form({
        action: here,
        method: 'get',
        submitText: '查看这一天适用的版本',
        fields: [textField({ name: 'on', label: '日期', type: 'date', required: true, value: asked.on })],
      })}
      ${versionTable(reading)} ${comparison(reading)}
      <p class="quiet">版本摘要（SHA-256）${version.hash}。<a href="/registers/check">核验有没有被改动</a></p>`,
  }
}

function standing({ code, version, versions }: RegisterReading): Html | undefined | false {
  if (version.state === 'withdrawn') return notice('warning', `这个版本已撤下：${version.withdrawalNote}`)
  const latest = versions.findLast(({ state }) => state !== 'withdrawn')
  return (
    latest !== undefined &&
    latest.number > version.number &&
    notice(
      'warning',
      html`已有第 ${latest.number} 版，自 ${latest.effectiveOn} 起适用：<a
          href="/registers/${code}?version=${latest.number}"
          >查看新版本</a
        >`,
    )
  )
}

function content(
  { version, columns, code }: RegisterReading,
  rows: Page<RegisterRow>,
  asked: Asked,
  here: string,
  parameters: (more: Record<string, string>) => string,
): Html {
  const file = (format: string) => `/registers/${code}/file?version=${version.number}&format=${format}`
  return html`<form class="card" method="get" action="${here}" novalidate>
      <input type="hidden" name="version" value="${version.number}" />
      ${textField({ name: 'q', label: '清单中的词', type: 'search', value: asked.q })}
      <button class="primary">查找</button>
    </form>
    <p>
      下载：<a href="${file('csv')}">CSV 表格</a>　<a href="${file('json')}">JSON 数据</a>　<a href="${file('pdf')}"
        >PDF</a
      >
    </p>
    ${rows.items.length ? rowTable(`共 ${rows.total} 行`, columns, rows.items) : emptyNotice('没有找到', '请换一个词再查。')}
    ${pager({
      page: asked.page ?? 1,
      pageSize,
      total: rows.total,
      totalIsExact: rows.totalIsExact,
      pathOf: (page) => parameters({ page: String(page) }),
    })}`
}

function versionTable({ code, versions }: RegisterReading): Html {
  return dataTable<PublicVersion>(
    '全部版本',
    [
      {
        title: '版本',
        cell: ({ number }) => html`<a href="/registers/${code}?version=${number}">第 ${number} 版</a>`,
      },
      { title: '状态', cell: ({ state }) => registerVersionStateTexts[state] },
      { title: '公布日期', cell: ({ publishedOn }) => publishedOn },
      { title: '适用日期', cell: ({ effectiveOn }) => effectiveOn },
      { title: '说明', cell: ({ note }) => note || '—' },
    ],
    versions.toReversed(),
  )
}

function comparison({ code, version, versions }: RegisterReading): Html | undefined {
  if (versions.length < 2) return undefined
  const options = versions.map(({ number }) => ({ value: String(number), label: `第 ${number} 版` }))
  const before = version.number > 1 ? version.number - 1 : 1
  return html`<h2>比较两个版本</h2>
    ${form({
      action: `/registers/${code}/compare`,
      method: 'get',
      submitText: '比较',
      fields: [
        selectField({ name: 'from', label: '从', required: true, options, value: String(before) }),
        selectField({ name: 'to', label: '到', required: true, options, value: String(versions.at(-1)!.number) }),
      ],
    })}`
}
