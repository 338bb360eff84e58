import type { FileAnswer, InputOf, UseCase } from '#base/http/index.ts'
import { renderPdf, type TemplateContent } from '#platform/documents/index.ts'
import type { downloadLeaderPage, LeaderItem, LeaderPage } from '../../contract/index.ts'
import { plainSentence } from '../../domain/leader/sentences.ts'
import { readLeaderPage } from './read-leader-page.ts'

/** As many lines of a section as one A4 page takes beside the others. */
const mostLines = 6

export async function downloadLeaderPageUseCase({
  input,
  actor,
  db,
  now,
  today,
}: UseCase<InputOf<typeof downloadLeaderPage>>): Promise<FileAnswer> {
  const page = await readLeaderPage(db, actor, today, input.query.organisationId)
  return {
    fileName: `领导一页纸-${page.organisationName}-${today}.pdf`,
    mediaType: 'application/pdf',
    content: await renderPdf('leader-page', paperOf(page), { createdAt: now.toISOString() }),
  }
}

function paperOf(page: LeaderPage): TemplateContent<'leader-page'> {
  return {
    title: '领导一页纸',
    unit: page.organisationName,
    asOn: page.asOn,
    sentences: page.sentences.map(plainSentence),
    figures: page.figures.map(({ label, value, change }) => ({
      label,
      value: String(value),
      ...(change === null
        ? {}
        : { change: change === 0 ? '与上周持平' : `较上周${change > 0 ? '增' : '减'} ${Math.abs(change)}` }),
    })),
    sections: [
      { title: '已超期', total: page.overdue.length, items: linesOf(page.overdue), empty: '没有超期事项' },
      { title: '比一周前变差', total: page.worsened.length, items: linesOf(page.worsened), empty: '没有单位变差' },
      { title: '请您决定', total: page.decisions.length, items: linesOf(page.decisions), empty: '没有等您决定的事项' },
    ],
    chart: null,
  }
}

function linesOf(items: readonly LeaderItem[]) {
  const shown = items.slice(0, mostLines)
  const rest = items.length - shown.length
  return [
    ...shown.map(({ text, owner, when }) => ({ text: short(text), owner, when })),
    ...(rest > 0 ? [{ text: `另有 ${rest} 项，见平台` }] : []),
  ]
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
