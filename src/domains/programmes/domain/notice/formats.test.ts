import { describe, expect, it } from 'vitest'
import { extractDocument } from '#platform/extraction/index.ts'
import {
  writeOfd,
  writePdf,
  writeSheet,
  writeWord,
  type PdfLook,
  type SampleDocument,
} from '#platform/extraction/testing/index.ts'
import type { NoticeProposal } from '../../contract/notice.ts'
import { openFixture, type NoticeName } from '../../fixtures/open-fixture.ts'
import { sampleOf } from '../../fixtures/sample-of.ts'
import { readNotice } from './index.ts'

const landscape: PdfLook = { width: '297mm', height: '210mm', repeatHeader: true }
const writers: Record<string, (sample: SampleDocument) => Promise<Uint8Array> | Uint8Array> = {
  '.docx': writeWord,
  '.xlsx': writeSheet,
  '.ofd': writeOfd,
  '.pdf': (sample) => writePdf(sample),
  'landscape.pdf': (sample) => writePdf(sample, landscape),
  'low-pages.pdf': (sample) => writePdf(sample, { ...landscape, height: '95mm' }),
  'centred.pdf': (sample) => writePdf(sample, { width: '297mm', height: '130mm', align: 'center' }),
  'open-sides.pdf': (sample) => writePdf(sample, { width: '297mm', height: '150mm', stroke: 'openSides' }),
  'without-lines.pdf': (sample) => writePdf(sample, { width: '420mm', height: '297mm', stroke: 'none' }),
}

/** What must be the same, without the white space that lines and runs bring. */
function facts({ document, rows }: NoticeProposal): unknown {
  const { sources: _, contacts: __, legalBasis: ___, ...head } = document
  const kept = rows.map(({ sources: _sources, quotes: _quotes, ...row }) => row)
  return JSON.parse(
    JSON.stringify({ head, kept }, (_key, value: unknown) =>
      typeof value === 'string' ? value.replaceAll(/\s/g, '') : value,
    ),
  )
}

describe.each<NoticeName>(['huiji-2015', 'commerce-2017', 'commerce-2019', 'zhengzhou-2020'])('%s', (name) => {
  // In 2017 only a blank parts two materials of one cell; the OFD writer draws none at the end of a line.
  const formats = Object.keys(writers).filter((format) => name !== 'commerce-2017' || format !== '.ofd')

  it.each(formats)('gives the same rows as %s', async (format) => {
    const text = await openFixture(name)
    const bytes = await writers[format]!(sampleOf(text, 2))
    const document = await extractDocument(bytes, `通知${format.slice(format.lastIndexOf('.'))}`)
    expect(facts(readNotice(document))).toEqual(facts(readNotice(text)))
  })
})
