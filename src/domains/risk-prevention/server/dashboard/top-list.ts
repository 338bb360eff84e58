import type { Db, Transaction } from '#base/database/index.ts'
import type { FileAnswer, InputOf, UseCase } from '#base/http/index.ts'
import { renderPdf } from '#platform/documents/index.ts'
import {
  topListNouns,
  topListTitle,
  type CandidateKey,
  type exportTopList,
  type showTopList,
  type TopList,
} from '../../contract/index.ts'
import { mineCandidates, type Candidate } from '../records/index.ts'
import { sheetFile } from '#base/sheets/index.ts'
import { openView, type View } from './view.ts'

/** The heaps of the view's period, each with the same months a year before. */
export function rankedOf(db: Db | Transaction, view: View, by: CandidateKey, limit: number): Promise<Candidate[]> {
  const { within, item, now, before } = view
  return mineCandidates(db, { within, ...item, ...now, before, by: [by], minimum: 1, limit })
}

/** “十大”: where, when or in which trade an item's records heap up. */
export async function showTopListUseCase({
  input: { query },
  actor,
  db,
  today,
}: UseCase<InputOf<typeof showTopList>>): Promise<TopList> {
  const view = await openView(db, actor, query, today)
  const found = await rankedOf(db, view, query.by, query.limit)
  return {
    title: topListTitle(view.organisationName, query.by, query.item, found.length),
    organisationId: view.organisationId,
    organisationName: view.organisationName,
    from: view.days.from,
    to: view.days.to,
    entries: found.map((one, index) => ({
      rank: index + 1,
      label: query.item && query.by !== 'behaviour' ? one.label : labelOf(one),
      item: one.item,
      place: one.by === 'place' ? one.key : null,
      districtId: one.by === 'district' ? one.key : null,
      time: one.by === 'time' ? one.key : null,
      tradeCode: one.by === 'trade' ? one.key.split('@')[0]! : null,
      count: one.count,
      before: one.before,
    })),
  }
}

const labelOf = ({ by, label, item }: Candidate) => (by === 'behaviour' ? item : `${label}：${item}`)

export async function exportTopListUseCase(request: UseCase<InputOf<typeof exportTopList>>): Promise<FileAnswer> {
  const { input, today } = request
  const list = await showTopListUseCase({ ...request, input: { ...input, params: undefined } })
  const title = input.query.title ?? list.title
  const columns = ['名次', topListNouns[input.query.by], '件数', '上年同期']
  const { format } = input.params
  if (format !== 'pdf')
    return sheetFile(title, format, [
      {
        name: '榜单',
        header: columns,
        rows: list.entries.map(({ rank, label, count, before }) => [rank, label, count, before]),
      },
    ])
  const content = await renderPdf(
    'report',
    {
      title,
      unit: list.organisationName,
      period: `${list.from} 至 ${list.to}`,
      reportedOn: today,
      opening: 'plain',
      body: [
        {
          kind: 'table',
          columns: columns.map((name, place) =>
            place === 1 ? { title: name, width: 5 } : { title: name, width: 1, align: 'end' as const },
          ),
          rows: list.entries.map(({ rank, label, count, before }) => [
            String(rank),
            label,
            String(count),
            String(before),
          ]),
          note: '按执法记录件数排列；件数相近的名次不代表差别，检查多的地方查出的也多。',
        },
      ],
    },
    { createdAt: `${today}T00:00:00+08:00` },
  )
  return { fileName: `${title}.pdf`, mediaType: 'application/pdf', content }
}
