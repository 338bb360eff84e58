import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, readPage, type Actor, type InputOf, type Page, type UseCase } from '#base/http/index.ts'
import { anywhere } from '#base/database/index.ts'
import { unitsInReach } from '#platform/organisations/index.ts'
import { caseFileReviewProblems, type Defect, type listDefects } from '../../contract/index.ts'
import { defectActions } from '../../domain/index.ts'
import { manage, visibleFile } from '../rounds/select-rounds.ts'
import { reviewTables } from '../tables.ts'

const answer = 'case-file-reviews.answer'

/** Defects of files that the person may see. */
function selectDefects(db: Db | Transaction, actor: Actor) {
  return reviewTables(db)
    .selectFrom('case_file_reviews.defect as d')
    .innerJoin('case_file_reviews.reviewed_file as f', 'f.id', 'd.reviewed_file_id')
    .innerJoin('case_file_reviews.round as r', 'r.id', 'd.round_id')
    .innerJoin('organisations.organisation as o', 'o.id', 'r.organisation_id')
    .innerJoin('organisations.organisation as unit', 'unit.id', 'd.organisation_id')
    .where(visibleFile(actor))
    .select([
      'd.id',
      'd.round_id as roundId',
      'r.title as roundTitle',
      'r.kind as roundKind',
      'r.state as roundState',
      'd.reviewed_file_id as reviewedFileId',
      'f.title as fileTitle',
      'd.organisation_id as organisationId',
      'unit.name as organisationName',
      'd.kind',
      'd.page',
      'd.text',
      'd.correct_by as correctBy',
      'd.state',
      'd.correction',
      'd.corrected_by_name as correctedByName',
      'd.correction_file_id as correctionFile',
      'd.verdict',
      'd.judged_by_name as judgedByName',
      'd.revision',
      'o.path as organiserPath',
      'unit.path as unitPath',
    ])
}

type DefectRow = Awaited<ReturnType<ReturnType<typeof selectDefects>['executeTakeFirstOrThrow']>>

function toDefect({ roundState, organiserPath, unitPath, ...row }: DefectRow, actor: Actor): Defect {
  const held = {
    manages: mayAct(actor, manage, organiserPath),
    answers: mayAct(actor, answer, unitPath),
    personId: actor.personId,
  }
  return { ...row, actions: defectActions({ state: row.state, roundState }, held) }
}

const endOfTime = '9999-12-31'
const plan = {
  orders: {
    correctBy: { by: sql`coalesce(d.correct_by, ${endOfTime})`, of: (row: DefectRow) => row.correctBy ?? endOfTime },
  },
  defaultSort: 'correctBy',
  id: sql`d.id`,
}

export async function listDefectsUseCase({
  input: { query },
  actor,
  db,
}: UseCase<InputOf<typeof listDefects>>): Promise<Page<Defect>> {
  const { cursor, page, pageSize, sort, round, kind, state, mine, q } = query
  const matching = selectDefects(db, actor)
    .$if(!!round, (some) => some.where('d.round_id', '=', round!))
    .$if(!!kind, (some) => some.where('d.kind', '=', kind!))
    .$if(!!state, (some) => some.where('d.state', '=', state!))
    .$if(!!q, (some) => some.where(sql<boolean>`(d.text ilike ${anywhere(q!)} or f.title ilike ${anywhere(q!)})`))
    .$if(mine === 'yes', (some) =>
      some
        .where('d.state', '=', 'found')
        .where('r.state', 'in', ['answering', 'closed'])
        .where(sql<boolean>`d.organisation_id in (${unitsInReach(actor, answer)})`),
    )
  const found = await readPage(db, matching, plan, { cursor, page, pageSize, sort })
  return { ...found, items: found.items.map((row) => toDefect(row, actor)) }
}

const most = 5000

export async function listDefectsOf(
  db: Db | Transaction,
  actor: Actor,
  { round, file }: { readonly round?: string | undefined; readonly file?: string },
): Promise<Defect[]> {
  const rows = await selectDefects(db, actor)
    .$if(!!round, (some) => some.where('d.round_id', '=', round!))
    .$if(!!file, (some) => some.where('d.reviewed_file_id', '=', file!))
    .orderBy('d.reviewed_file_id')
    .orderBy('d.id')
    .limit(most)
    .execute()
  return rows.map((row) => toDefect(row, actor))
}

/** @throws Problem `case-file-reviews.defect-not-found` */
export async function getDefect(db: Db | Transaction, id: string, actor: Actor): Promise<Defect> {
  const row = await selectDefects(db, actor).where('d.id', '=', id).executeTakeFirst()
  if (!row)
    throw caseFileReviewProblems.refuse('case-file-reviews.defect-not-found', '没有这个问题，或不在您的权限范围内')
  return toDefect(row, actor)
}
