import { evaluationPartTexts, type Evaluation, type ReportParagraph } from '../../contract/index.ts'

type Run = string | { footnote: string; address?: string }

/** 〔n〕 in a paragraph becomes the n-th note at its place; a mark without a note stays as it was typed. */
export function runsOf({ text, notes }: ReportParagraph, origin: string): Run[] {
  const runs: Run[] = []
  let from = 0
  for (const mark of text.matchAll(/〔(\d{1,2})〕/g)) {
    const note = notes[Number(mark[1]) - 1]
    if (!note) continue
    if (mark.index > from) runs.push(text.slice(from, mark.index))
    runs.push({ footnote: note.text, address: `${origin}${note.link}` })
    from = mark.index + mark[0].length
  }
  if (from < text.length) runs.push(text.slice(from))
  return runs
}

/** The report as an official document: four parts, the comparison as table and chart. */
export function reportDocument(evaluation: Evaluation, origin: string) {
  const { parts, figures } = evaluation
  if (!parts || !figures) throw new Error('the evaluation has not been drafted')
  const shown = figures.compared.filter(({ cases, casesBefore }) => cases !== null || casesBefore !== null)
  const names = Object.keys(evaluationPartTexts) as (keyof typeof evaluationPartTexts)[]
  return {
    title: `${evaluation.organisationName}行政相对人法律风险防控分析评估报告（${evaluation.batchTitle}）`,
    edition: { kind: 'draft' as const },
    signedBy: [evaluation.organisationName],
    signedOn: evaluation.finalisedAt?.slice(0, 10) ?? null,
    body: names.flatMap((name) => [
      { kind: 'heading' as const, level: 1 as const, text: evaluationPartTexts[name] },
      ...parts[name].map((paragraph) => ({ kind: 'paragraph' as const, text: runsOf(paragraph, origin) })),
      ...(name === 'comparison' && shown.length
        ? [
            comparisonTable(shown),
            {
              kind: 'figure' as const,
              caption: '违法数量同期对比',
              chart: {
                kind: 'column' as const,
                unit: '件',
                categories: shown.map((one) => one.name),
                series: [
                  { name: '上一同期', values: shown.map(({ casesBefore }) => casesBefore) },
                  { name: '本期', values: shown.map(({ cases }) => cases) },
                ],
              },
            },
          ]
        : []),
    ]),
  }
}

function comparisonTable(compared: NonNullable<Evaluation['figures']>['compared']) {
  const shown = (value: number | null) => (value === null ? '—' : String(value))
  return {
    kind: 'table' as const,
    caption: '同期对比',
    columns: [
      { title: '风险点', width: 3 },
      { title: '违法本期', align: 'end' as const },
      { title: '上一同期', align: 'end' as const },
      { title: '检查本期', align: 'end' as const },
      { title: '上一同期', align: 'end' as const },
    ],
    rows: compared.map((one) => [
      one.name,
      shown(one.cases),
      shown(one.casesBefore),
      shown(one.inspections),
      shown(one.inspectionsBefore),
    ]),
  }
}
