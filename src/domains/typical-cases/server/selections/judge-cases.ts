import { drawOrder } from '#base/draw/index.ts'
import { isWithin, subtree, type InputOf, type Writing } from '#base/http/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import { listPostHolders } from '#platform/identity/index.ts'
import { notify } from '#platform/notifications/index.ts'
import {
  judgingRoles,
  organisingRoles,
  typicalCaseProblems,
  type closeJudging,
  type decideTie,
  type Selection,
  type startJudging,
} from '../../contract/index.ts'
import { meanOf } from '../../domain/rank-cases.ts'
import { actOnSelection, changedMeanwhile, impossible } from './act-on-selection.ts'
import { putRanks } from './put-ranks.ts'
import { findSelection, getSelection, selectionSubject } from './read-selections.ts'
import { selectionTables } from './tables.ts'

/** 案例01, 案例02 … in drawn order, so that a number tells no unit; nobody judges a case of their own unit. */
export async function startJudgingUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof startJudging>>): Promise<Selection> {
  const { selectionId } = input.params
  const { revision, judgeIds } = input.body
  const selection = await actOnSelection(db, selectionId, actor, 'startJudging', revision, { now, today })
  const { path } = await findSelection(db, selectionId, actor)
  const possible = await listPostHolders(db, judgingRoles, path, today)
  const judges = [...new Set(judgeIds)].map((id) => {
    const judge = possible.find((one) => one.id === id)
    if (!judge)
      throw typicalCaseProblems.refuse(
        'typical-cases.judge-not-usable',
        '所选评委不在本单位及下级单位，或者没有可以评分的岗位，请重新选择',
      )
    return judge
  })
  const organisers = await listPostHolders(db, organisingRoles, path, today)
  const both = judges.find(({ id }) => organisers.some((one) => one.id === id && one.organisationPaths.includes(path)))
  if (both)
    throw typicalCaseProblems.refuse(
      'typical-cases.judge-not-usable',
      `${both.name}能看到是哪个单位推荐的，不能匿名评分，请另选评委`,
    )
  const tables = selectionTables(db)
  const nominations = await tables
    .selectFrom('typical_cases.nomination as n')
    .innerJoin('organisations.organisation as o', 'o.id', 'n.organisation_id')
    .select(['n.id', 'n.title', 'o.path', 'o.name'])
    .where('n.selection_id', '=', selectionId)
    .orderBy('n.id')
    .execute()
  const seed = newCode(8)
  for (const [place, { id, title, path: unitPath, name }] of drawOrder(seed, nominations).entries()) {
    const free = judges.filter(
      ({ organisationPaths }) => !organisationPaths.some((own) => isWithin(own, subtree(unitPath))),
    )
    if (!free.length)
      throw typicalCaseProblems.refuse(
        'typical-cases.judge-not-usable',
        `所选评委都是“${name}”的人，没有人可以给“${title}”评分，请增加评委`,
      )
    await tables
      .updateTable('typical_cases.nomination')
      .set({ label: `案例${String(place + 1).padStart(2, '0')}` })
      .where('id', '=', id)
      .execute()
    await tables
      .insertInto('typical_cases.ballot')
      .values(
        free.map((judge) => ({
          id: newId(),
          nomination_id: id,
          judge_id: judge.id,
          judge_name: judge.name,
          points: null,
          total: null,
          remark: '',
          cast_at: null,
          revision: 1,
        })),
      )
      .execute()
  }
  await tables.updateTable('typical_cases.selection').set({ state: 'judging' }).where('id', '=', selectionId).execute()
  await notify(db, {
    recipients: { personIds: judges.map(({ id }) => id) },
    key: `${selectionSubject(selectionId)}:judging`,
    kind: 'typical-cases.judging-started',
    title: `“${selection.title}”请您评分`,
    link: '/typical-cases/ballots',
    organisationId: selection.organisationId,
    at: now,
  })
  audit({
    subject: selectionSubject(selectionId),
    organisationId: selection.organisationId,
    summary: `“${selection.title}”截止推荐，${nominations.length} 篇案例请 ${judges.length} 名评委评分`,
    details: { seed, judges: judges.map(({ id }) => id) },
  })
  return getSelection(db, selectionId, actor, today)
}

/** Means, places and awards; who is equal stays open for a person. */
export async function closeJudgingUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof closeJudging>>): Promise<Selection> {
  const { selectionId } = input.params
  const { revision, reason } = input.body
  const selection = await actOnSelection(db, selectionId, actor, 'closeJudging', revision, { now, today })
  const awaited = selection.judges.reduce((sum, one) => sum + one.awaited, 0)
  if (awaited && !reason) throw impossible(`还有 ${awaited} 份评分没有交；确实不等的，请写明原因再截止`)
  const tables = selectionTables(db)
  const ballots = await tables
    .selectFrom('typical_cases.ballot as b')
    .innerJoin('typical_cases.nomination as n', 'n.id', 'b.nomination_id')
    .select(['b.nomination_id', 'b.total', 'n.title'])
    .where('n.selection_id', '=', selectionId)
    .execute()
  for (const [nominationId, own] of Map.groupBy(ballots, (one) => one.nomination_id)) {
    const total = meanOf(own.flatMap((one) => one.total ?? []))
    if (total === null) throw impossible(`“${own[0]!.title}”还没有一名评委评分，不能截止`)
    await tables.updateTable('typical_cases.nomination').set({ total }).where('id', '=', nominationId).execute()
  }
  await tables
    .updateTable('typical_cases.selection')
    .set({ state: 'ranked', closed_because: awaited ? reason : '' })
    .where('id', '=', selectionId)
    .execute()
  await putRanks(db, selectionId)
  audit({
    subject: selectionSubject(selectionId),
    organisationId: selection.organisationId,
    summary: `“${selection.title}”截止评分并排名${awaited ? `，${awaited} 份未交：${reason}` : ''}`,
  })
  return getSelection(db, selectionId, actor, today)
}

/** All with the same points are ordered at once, with the reason on record. */
export async function decideTieUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof decideTie>>): Promise<Selection> {
  const { selectionId } = input.params
  const { revision, nominationIds, reason } = input.body
  const tables = selectionTables(db)
  await tables.selectFrom('typical_cases.selection').select('id').where('id', '=', selectionId).forUpdate().execute()
  const selection = await getSelection(db, selectionId, actor, today)
  if (selection.revision !== revision) throw changedMeanwhile()
  const tie = selection.ties.find((group) => group.toSorted().join() === nominationIds.toSorted().join())
  if (!tie) throw impossible('所选案例不是同分的一组，或者已经确定先后；请把同分的案例全部排出')
  for (const [place, id] of nominationIds.entries())
    await tables
      .updateTable('typical_cases.nomination')
      .set({ tie_order: place + 1, tie_reason: reason })
      .where('id', '=', id)
      .execute()
  await tables
    .updateTable('typical_cases.selection')
    .set({ revision: revision + 1, changed_at: now })
    .where('id', '=', selectionId)
    .execute()
  await putRanks(db, selectionId)
  audit({
    subject: selectionSubject(selectionId),
    organisationId: selection.organisationId,
    summary: `确定“${selection.title}”${tie.length} 篇同分案例的先后：${reason}`,
  })
  return getSelection(db, selectionId, actor, today)
}
