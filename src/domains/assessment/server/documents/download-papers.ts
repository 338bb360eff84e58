import { refuse, type FileAnswer, type InputOf, type Writing } from '#base/http/index.ts'
import { renderPdf, renderWord } from '#platform/documents/index.ts'
import { assessmentProblems, type downloadCircular, type exportMatrix } from '../../contract/index.ts'
import { getProgrammeFor } from '../access/assessed-programme.ts'
import { readMatrix } from '../matrix/read-matrix.ts'
import { circularContent } from './circular-content.ts'
import { matrixWorkbook } from './matrix-sheet.ts'
import { circularPaper, reportPaper } from './result-papers.ts'

const papers = {
  circular: { make: circularPaper, name: '考评结果通报' },
  report: { make: reportPaper, name: '落实情况报告' },
} as const

/** 通报 or 落实情况报告, drafted from the grades as they stand: Word for the office's own system, PDF to be read. */
export function downloadPaperUseCase(kind: keyof typeof papers) {
  return async ({
    input,
    actor,
    db,
    now,
    today,
    audit,
  }: Writing<InputOf<typeof downloadCircular>>): Promise<FileAnswer> => {
    const { programmeId, format } = input.params
    await getProgrammeFor(db, programmeId, actor, 'assessment.oversee')
    const matrix = await readMatrix(db, programmeId, actor, null)
    const content = await circularContent(db, matrix, () => true)
    if (!content.rows.length || !content.units.length)
      throw assessmentProblems.refuse('assessment.not-found', '本方案没有评分细则或没有单位，没有可写的考评结果')
    const { make, name } = papers[kind]
    const paper = make(content, today)
    audit({
      subject: `programmes.programme:${programmeId}`,
      summary: `生成《${matrix.title}》${name}`,
      details: { format },
    })
    const fileName = `${matrix.year}年${name}.${format}`
    if (format === 'docx') return { fileName, mediaType: wordType, content: await renderWord(paper) }
    const createdAt = now.toISOString()
    return {
      fileName,
      mediaType: 'application/pdf',
      content: await renderPdf('official-document', paper, { createdAt }),
    }
  }
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export async function exportMatrixUseCase({
  input,
  actor,
  db,
  today,
  audit,
}: Writing<InputOf<typeof exportMatrix>>): Promise<FileAnswer> {
  const asOf = input.query.asOf ?? null
  if (asOf !== null && asOf > today) throw refuse('base.invalid-input', 'asOf：不能晚于今天')
  const matrix = await readMatrix(db, input.params.programmeId, actor, asOf)
  audit({
    subject: `programmes.programme:${matrix.programmeId}`,
    summary: `导出《${matrix.title}》考评结果`,
    details: { units: matrix.units.length, asOf },
  })
  return matrixWorkbook(matrix)
}
