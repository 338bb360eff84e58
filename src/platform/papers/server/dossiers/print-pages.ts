import { dayOf } from '#base/clock/index.ts'
import { renderPdf } from '#platform/documents/index.ts'
import type { DossierMaterials } from '../owners.ts'

/** 办理过程 as pages: when, who, what. */
export function printTimeline(title: string, timeline: DossierMaterials['timeline']): Promise<Uint8Array> {
  const rows = timeline.map(({ at, who, what }) => [momentOf(at), who, what])
  return renderPdf(
    'report',
    {
      title,
      unit: `共 ${rows.length} 项`,
      reportedOn: dayOf(new Date(timeline.at(-1)!.at)),
      opening: 'plain',
      body: [
        {
          kind: 'table',
          columns: [
            { title: '时间', width: 2 },
            { title: '经办', width: 2 },
            { title: '事项', width: 6 },
          ],
          rows,
        },
      ],
    },
    { createdAt: timeline.at(-1)!.at },
  )
}

const timeOf = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', timeStyle: 'short' })
const momentOf = (at: string): string => `${dayOf(new Date(at))} ${timeOf.format(new Date(at))}`

export interface DossierNotes {
  readonly unit: string
  readonly on: string
  readonly byName: string
  readonly voided: readonly string[]
  /** What lies beside the dossier, because it cannot be set as pages. */
  readonly beside: readonly { readonly title: string; readonly name: string; readonly sha256: string }[]
}

/** 备考表: what whoever opens the dossier later has to know. */
export function printNotes({ unit, on, byName, voided, beside }: DossierNotes): Promise<Uint8Array> {
  return renderPdf(
    'report',
    {
      title: '备考表',
      unit,
      reportedOn: on,
      opening: 'plain',
      body: [
        { kind: 'heading', level: 1, text: '随卷原件（不能排成页面，另附）' },
        ...(beside.length
          ? [
              {
                kind: 'table' as const,
                columns: [
                  { title: '材料', width: 3 },
                  { title: '文件名', width: 3 },
                  { title: 'SHA-256 摘要', width: 5 },
                ],
                rows: beside.map(({ title, name, sha256 }) => [title, name, sha256.replaceAll(/(.{16})(?!$)/g, '$1 ')]),
              },
            ]
          : [{ kind: 'paragraph' as const, text: '无' }]),
        { kind: 'heading', level: 1, text: '作废文书' },
        ...(voided.length
          ? [{ kind: 'list' as const, items: [...voided] }]
          : [{ kind: 'paragraph' as const, text: '无' }]),
        { kind: 'heading', level: 1, text: '装订' },
        { kind: 'paragraph', text: `本卷由${byName}申请装订，平台按目录次序合并、编页并计算摘要。` },
        { kind: 'signature', lines: [{ label: '立卷人' }, { label: '检查人' }] },
      ],
    },
    { createdAt: `${on}T00:00:00+08:00` },
  )
}
