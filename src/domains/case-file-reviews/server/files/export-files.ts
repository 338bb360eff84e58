import type { FileAnswer, InputOf, UseCase } from '#base/http/index.ts'
import { sheetFile } from '#base/sheets/index.ts'
import { defectKinds, defectStates, fileStates, type exportReviewedFiles } from '../../contract/index.ts'
import { listDefectsOf } from '../defects/select-defects.ts'
import { listFilesOf } from './select-files.ts'

/** Files as one table, their defects as another. */
export async function exportReviewedFilesUseCase({
  input: { query },
  actor,
  db,
  today,
}: UseCase<InputOf<typeof exportReviewedFiles>>): Promise<FileAnswer> {
  const { format, ...filter } = query
  const files = await listFilesOf(db, actor, filter)
  const known = new Set(files.map(({ id }) => id))
  const defects = await listDefectsOf(db, actor, { round: filter.round })
  return sheetFile(`案卷评查-${today}`, format, [
    {
      name: '案卷',
      header: ['评查', '单位', '案卷种类', '案卷', '页数', '封卷日期', '状态', '得分', '档次', '问题', '未整改'],
      rows: files.map((one) => [
        one.roundTitle,
        one.organisationName,
        one.work,
        one.title,
        one.pages,
        one.sealedOn,
        fileStates[one.state],
        one.score,
        one.band,
        one.defects,
        one.openDefects,
      ]),
    },
    {
      name: '问题',
      header: ['评查', '单位', '案卷', '类别', '页', '问题', '整改期限', '状态', '整改情况', '核实意见'],
      rows: defects
        .filter(({ reviewedFileId }) => known.has(reviewedFileId))
        .map((one) => [
          one.roundTitle,
          one.organisationName,
          one.fileTitle,
          defectKinds[one.kind],
          one.page,
          one.text,
          one.correctBy,
          defectStates[one.state],
          one.correction,
          one.verdict,
        ]),
    },
  ])
}
