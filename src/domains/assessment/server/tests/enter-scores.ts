import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import { mayAct, type Actor, type FieldError, type FileAnswer, type InputOf, type Writing } from '#base/http/index.ts'
import { write } from 'hucre'
import {
  assessmentProblems,
  type downloadTestSheet,
  type enterTestScores,
  type importTestScores,
  type WrittenTest,
} from '../../contract/index.ts'
import { lockAssessedRow } from '../access/assessed-row.ts'
import { regradeAfterChange } from '../grading/regrade-after-change.ts'
import { assessmentTables } from '../tables.ts'
import { getTest, selectTests, testsShown } from './read-test.ts'
import { readScoreSheet, sheetColumns, type EnteredScore } from './score-sheet.ts'

export async function enterScoresUseCase(request: Writing<InputOf<typeof enterTestScores>>): Promise<WrittenTest> {
  const { params, body } = request.input
  return writeScores(request, params.testId, body.revision, async () => body.scores)
}

export async function importScoresUseCase(request: Writing<InputOf<typeof importTestScores>>): Promise<WrittenTest> {
  const { params, query } = request.input
  return writeScores(request, params.testId, query.revision, (test) => readScoreSheet(request.body, test))
}

type Request = Pick<Writing<unknown>, 'db' | 'actor' | 'now' | 'today' | 'audit'>

async function writeScores(
  { db, actor, now, today, audit }: Request,
  testId: string,
  revision: number,
  scoresFor: (test: WrittenTest) => Promise<readonly EnteredScore[]>,
): Promise<WrittenTest> {
  const place = await placeOfTest(db, testId, actor, 'assessment.grade')
  const assessed = await lockAssessedRow(db, place)
  await sql`select 1 from assessment.written_test where id = ${testId} for update`.execute(db)
  const test = await getTest(db, testId)
  if (test.revision !== revision)
    throw assessmentProblems.refuse(
      'assessment.changed-meanwhile',
      '成绩刚被他人录入，请刷新后核对再保存；您填写的内容仍在页面上',
    )
  const scores = await scoresFor(test)
  const places = new Map(test.people.map((person) => [person.number, person.place]))
  refuseForeign(scores, places)
  await assessmentTables(db)
    .insertInto('assessment.test_score')
    .values(
      scores.map((one) => ({
        test_id: testId,
        place: places.get(one.number)!,
        score: 'score' in one ? one.score : null,
        absent_because: 'score' in one ? null : one.absentBecause,
        entered_by: actor.personId,
        entered_by_name: actor.name,
        entered_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['test_id', 'place']).doUpdateSet((set) => ({
        score: set.ref('excluded.score'),
        absent_because: set.ref('excluded.absent_because'),
        entered_by: set.ref('excluded.entered_by'),
        entered_by_name: set.ref('excluded.entered_by_name'),
        entered_at: set.ref('excluded.entered_at'),
      })),
    )
    .execute()
  await assessmentTables(db)
    .updateTable('assessment.written_test')
    .set({ revision: revision + 1 })
    .where('id', '=', testId)
    .execute()
  await regradeAfterChange(db, assessed, actor, now, today)
  audit({
    subject: `assessment.test:${testId}`,
    organisationId: place.organisationId,
    summary: `录入${test.organisationName} ${scores.length} 人的测试成绩`,
  })
  return getTest(db, testId)
}

async function placeOfTest(tx: Transaction, testId: string, actor: Actor, permission: string) {
  const test = await selectTests(tx).where('w.id', '=', testId).executeTakeFirst()
  if (!test || !mayAct(actor, permission, test.issuer_path))
    throw assessmentProblems.refuse('assessment.test-not-found', '没有这次测试，或不在您的权限范围内')
  return { rowId: test.row_id, organisationId: test.organisation_id, test }
}

function refuseForeign(scores: readonly EnteredScore[], places: ReadonlyMap<string, number>): void {
  const seen = new Set<string>()
  const errors = scores.flatMap(({ number }, index): FieldError[] => {
    const message = seen.has(number) ? '同一编号出现两次' : places.has(number) ? undefined : '不在抽取的名单中'
    seen.add(number)
    return message ? [{ path: `body.scores.${index}.number`, message: `编号“${number}”：${message}` }] : []
  })
  if (errors.length) throw assessmentProblems.refuse('assessment.unusable-sheet', errors[0]!.message, errors)
}

/** The drawn list as a sheet to be filled in. */
export async function downloadSheetUseCase({
  input,
  actor,
  db,
  audit,
}: Writing<InputOf<typeof downloadTestSheet>>): Promise<FileAnswer> {
  const { test } = await placeOfTest(db, input.params.testId, actor, 'assessment.oversee')
  const [shown] = await testsShown(db, [test])
  const content = await write({
    sheets: [
      {
        name: '测试成绩',
        rows: [
          [...sheetColumns],
          ...shown!.people.map(({ number, name, score, absentBecause }) => [number, name, score, absentBecause]),
        ],
        freezePane: { rows: 1 },
        columns: [{ width: 16 }, { width: 14 }, { width: 10 }, { width: 24 }],
      },
    ],
  })
  audit({
    subject: `assessment.test:${test.id}`,
    organisationId: test.organisation_id,
    summary: `下载${test.unit_name}的成绩表`,
  })
  return {
    fileName: `测试成绩-${test.unit_name}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content,
  }
}
