import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor, FileAnswer, InputOf, UseCase } from '#base/http/index.ts'
import { renderPdf, renderWord } from '#platform/documents/index.ts'
import { OfficialDocument } from '#platform/documents/contract/index.ts'
import { defectKinds, type DefectKind, type downloadRoundReport, type RoundResult } from '../../contract/index.ts'
import { roundReport } from '../../domain/index.ts'
import { listDefectsOf } from '../defects/select-defects.ts'
import { listFilesOf } from '../files/select-files.ts'
import { impossible } from '../refusals.ts'
import { getRound } from './read-round.ts'
import { visibleFile } from './select-rounds.ts'

/** Over the files that the person may see: all for whoever runs the round, a unit's own for the unit. */
export async function readRoundResult(db: Db | Transaction, roundId: string, actor: Actor): Promise<RoundResult> {
  const round = await getRound(db, roundId, actor)
  const files = sql`select f.* from case_file_reviews.reviewed_file f
    join case_file_reviews.round r on r.id = f.round_id join organisations.organisation o on o.id = r.organisation_id
    where f.round_id = ${roundId} and f.state = 'decided' and ${visibleFile(actor)}`
  const units = await sql<RoundResult['units'][number]>`
    with f as (${files}), d as (
      select reviewed_file_id, count(*) as found, count(*) filter (where state = 'confirmed') as confirmed
      from case_file_reviews.defect where round_id = ${roundId} and state <> 'struck' group by reviewed_file_id)
    select u.id as "organisationId", u.name as "organisationName", count(*)::int as files,
      round(avg(f.score)::numeric, 1) as average, min(f.score) as lowest,
      coalesce(sum(d.found), 0)::int as defects, coalesce(sum(d.confirmed), 0)::int as confirmed
    from f join organisations.organisation u on u.id = f.organisation_id left join d on d.reviewed_file_id = f.id
    group by u.id, u.name, u.path order by average desc, u.path`.execute(db)
  const bands = await sql<{ band: string; files: number }>`
    with f as (${files}) select band, count(*)::int as files from f group by band`.execute(db)
  const defects = await sql<{ kind: DefectKind; count: number; confirmed: number }>`
    with f as (${files}) select d.kind, count(*)::int as count,
      (count(*) filter (where d.state = 'confirmed'))::int as confirmed
    from case_file_reviews.defect d join f on f.id = d.reviewed_file_id where d.state <> 'struck'
    group by d.kind order by count desc, d.kind`.execute(db)
  const names = (round.sheet?.content.bands ?? []).toSorted((a, b) => b.from - a.from)
  return {
    units: units.rows,
    bands: names.map(({ text }) => ({ text, files: bands.rows.find((one) => one.band === text)?.files ?? 0 })),
    defects: defects.rows.map(({ kind, ...counted }) => ({ text: defectKinds[kind], ...counted })),
  }
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export async function downloadRoundReportUseCase({
  input,
  actor,
  db,
  now,
}: UseCase<InputOf<typeof downloadRoundReport>>): Promise<FileAnswer> {
  const { roundId } = input.params
  const round = await getRound(db, roundId, actor)
  const draw = round.draws[0]
  if (!draw || round.undecided) throw impossible('案卷还没有全部评完，评完后再生成报告')
  const paper = OfficialDocument.parse(
    roundReport({
      ...round,
      works: round.works.map(({ text }) => text),
      seed: draw.seed,
      pool: draw.pool.length,
      result: await readRoundResult(db, roundId, actor),
      files: await listFilesOf(db, actor, { round: roundId }),
      defects: (await listDefectsOf(db, actor, { round: roundId })).filter(({ state }) => state !== 'struck'),
    }),
  )
  const { format } = input.query
  const fileName = `评查情况报告-${round.title}.${format}`
  if (format === 'docx') return { fileName, mediaType: word, content: await renderWord(paper) }
  const content = await renderPdf('official-document', paper, { createdAt: now.toISOString() })
  return { fileName, mediaType: 'application/pdf', content }
}
