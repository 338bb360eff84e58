import type { Db, Transaction } from '#base/database/index.ts'
import { programmeProblems, ProgrammeSettings, type ProgrammeRow, type ProgrammeState } from '../contract/index.ts'
import { gradingSettingOf } from '../domain/questions/answer-form.ts'
import { listRows } from './read-programme.ts'
import { programmeTables } from './tables.ts'

/** What grading needs of a programme: its rows, its settings, and who decided what the text leaves open. */
export interface GradingBasis {
  readonly id: string
  readonly year: number
  readonly title: string
  readonly state: ProgrammeState
  readonly docNumber: string | null
  readonly issuedOn: string | null
  readonly issuer: { readonly id: string; readonly name: string; readonly path: string }
  readonly settings: ProgrammeSettings
  /** Names of settings that differ from their defaults; a default stands, 待确认, until a question about it is answered. */
  readonly chosenSettings: readonly string[]
  /** Who answered a question about a setting, by its key (`G1.zeroCriteria`). */
  readonly deciders: ReadonlyMap<string, string>
  readonly rows: readonly ProgrammeRow[]
}

/** For modules that grade: no rights are checked here. @throws Problem `programmes.not-found` */
export async function getGradingBasis(db: Db | Transaction, programmeId: string): Promise<GradingBasis> {
  const found = await programmeTables(db)
    .selectFrom('programmes.programme as p')
    .innerJoin('organisations.organisation as o', 'o.id', 'p.organisation_id')
    .select(['p.year', 'p.title', 'p.state', 'p.doc_number', 'p.issued_on', 'p.settings'])
    .select(['o.id as issuer_id', 'o.name as issuer_name', 'o.path as issuer_path'])
    .where('p.id', '=', programmeId)
    .executeTakeFirst()
  if (!found) throw programmeProblems.refuse('programmes.not-found')
  const answered = await programmeTables(db)
    .selectFrom('programmes.question as q')
    .leftJoin('programmes.row as r', 'r.id', 'q.row_id')
    .select(['q.about', 'q.decided_by_name', 'r.code as rowCode'])
    .where('q.programme_id', '=', programmeId)
    .where('q.state', '=', 'answered')
    .execute()
  const settings = ProgrammeSettings.parse(found.settings)
  return {
    id: programmeId,
    year: found.year,
    title: found.title,
    state: found.state,
    docNumber: found.doc_number,
    issuedOn: found.issued_on,
    issuer: { id: found.issuer_id, name: found.issuer_name, path: found.issuer_path },
    settings,
    chosenSettings: differences(settings, ProgrammeSettings.parse({})),
    deciders: new Map(
      answered.map((question) => [gradingSettingOf(question) ?? question.about, question.decided_by_name ?? '']),
    ),
    rows: await listRows(db, programmeId),
  }
}

function differences(settings: ProgrammeSettings, defaults: ProgrammeSettings): string[] {
  const names = Object.keys(defaults) as (keyof ProgrammeSettings)[]
  return names.filter((name) => JSON.stringify(settings[name]) !== JSON.stringify(defaults[name]))
}

/** The programme before this one: the same issuer's latest of an earlier year that was issued. */
export async function findPrecedingProgramme(
  db: Db | Transaction,
  programme: Pick<GradingBasis, 'year' | 'issuer'>,
): Promise<{ id: string; year: number } | undefined> {
  return programmeTables(db)
    .selectFrom('programmes.programme')
    .select(['id', 'year'])
    .where('organisation_id', '=', programme.issuer.id)
    .where('state', 'in', ['issued', 'closed'])
    .where('year', '<', programme.year)
    .orderBy('year', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
