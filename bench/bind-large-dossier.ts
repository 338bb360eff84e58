// Binds a dossier of 200 pages once and tells its parent how long it took and how much memory.
import { performance } from 'node:perf_hooks'
import { assembleDossier, closeDocuments, renderPdf } from '#platform/documents/index.ts'
import { samplePapers, samplePng } from '#platform/documents/testing/sample-papers.ts'
import type { DossierMeasure } from './measure-dossiers.ts'

const createdAt = '2020-12-28T09:00:00+08:00'
const wantedPages = 200
const picture = { name: '现场照片.png', bytes: samplePng }

const report = await renderPdf('report', samplePapers.report, { createdAt })
const { entries: sample } = await assembleDossier(dossierOf(1), { createdAt })
const each = sample[0]!.pages

const before = performance.now()
const { pdf, entries, frontPages } = await assembleDossier(dossierOf(Math.ceil((wantedPages - 12) / each)), {
  createdAt,
})
const seconds = (performance.now() - before) / 1000
// Kilobytes of the most that the process ever held.
const megabytes = process.resourceUsage().maxRSS / 1024
const pages = frontPages + entries.reduce((sum, entry) => sum + entry.pages, 0)
await closeDocuments()
const measure: DossierMeasure = { pages, seconds, megabytes, fileBytes: pdf.length }
process.send?.(measure, () => process.disconnect())

function dossierOf(papers: number) {
  return {
    title: '演示案卷',
    unit: '示范市商务局',
    preparedOn: '2020-12-28',
    parts: [
      ...Array.from({ length: papers }, (_, index) => ({
        title: `文书 ${index + 1}`,
        files: [{ name: `文书${index + 1}.pdf`, bytes: report }],
      })),
      ...Array.from({ length: papers > 1 ? 10 : 0 }, (_, index) => ({
        title: `照片 ${index + 1}`,
        files: [{ ...picture, caption: `现场照片 ${index + 1}` }],
      })),
    ],
  }
}
