import { performance } from 'node:perf_hooks'
import { closeDocuments, renderPdf } from '#platform/documents/index.ts'
import { samplePapers } from '#platform/documents/testing/sample-papers.ts'
import type { Figure } from './figure.ts'

const createdAt = '2020-12-28T09:00:00+08:00'
const milliseconds = 5000

/** (d) PDFs: the first one starts the typesetter; then as many as come out one after the other. */
export async function measureDocuments(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [template, text] of [
    ['receipt', '回执'],
    ['report', '报告'],
  ] as const) {
    const before = performance.now()
    const first = await renderPdf(template, samplePapers[template], { createdAt })
    figures.push({
      name: `(d) ${text} PDF：首份`,
      value: performance.now() - before,
      unit: `毫秒（${first.length} 字节）`,
    })
    const start = performance.now()
    let made = 0
    while (performance.now() - start < milliseconds) {
      await renderPdf(template, samplePapers[template], { createdAt })
      made++
    }
    figures.push({ name: `(d) ${text} PDF：之后`, value: made / ((performance.now() - start) / 1000), unit: '份/秒' })
    await closeDocuments()
  }
  return figures
}
