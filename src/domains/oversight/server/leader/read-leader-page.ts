import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import { countTasks, listOverdueByUnit, listOverdueByUnitOn, type UnitOverdue } from '#domains/programmes/index.ts'
import { listOverdueRectifications } from '#domains/supervision/index.ts'
import type { DecisionKind, LeaderFigure, LeaderItem, LeaderPage } from '../../contract/index.ts'
import { totalOf, worsenedUnits, type UnitCount } from '../../domain/leader/compare-week.ts'
import { leaderSentences } from '../../domain/leader/sentences.ts'
import { selectInstructions } from '../instructions/select-instructions.ts'
import { actorAt } from '../scope.ts'
import { listDecisions } from './decisions.ts'
import { leaderLists, listPath } from './list-paths.ts'

const week = 7

/** One page about one unit: counted by the very selections that the linked lists show. @throws Problem `base.forbidden` */
export async function readLeaderPage(
  db: Db | Transaction,
  person: Actor,
  today: string,
  organisationId?: string,
): Promise<LeaderPage> {
  const { post, actor } = actorAt(person, 'oversight.read', organisationId)
  const weekBefore = addCalendarDays(today, -week)
  const overdueUnits = await listOverdueByUnit(db, actor, today)
  const before = (await listOverdueByUnitOn(db, actor, weekBefore)).map(countOf)
  const now = overdueUnits.map(countOf)
  const worsened = worsenedUnits(before, now)
  const rectifications = await listOverdueRectifications(db, actor, today)
  const instructions = await selectInstructions(db, actor, { overdue: 'yes' }, today).orderBy('x.due_on').execute()
  const decisions = await listDecisions(db, actor, today)
  const tasks = {
    all: await countTasks(db, actor, { running: 'yes', asks: 'yes' }, today),
    handedIn: await countTasks(db, actor, { running: 'yes', asks: 'yes', handedIn: 'yes' }, today),
  }
  return {
    organisationId: post.organisationId,
    organisationName: post.organisationName,
    asOn: today,
    weekBefore,
    sentences: leaderSentences({
      tasks,
      overdue: { now: totalOf(now), weekBefore: totalOf(before), units: now.length },
      rectificationsOverdue: rectifications.length,
      worsened,
      decisions: countByKind(decisions),
      lists: leaderLists,
    }),
    figures: await figuresOf(db, actor, today, { before: totalOf(before), now: totalOf(now) }, rectifications.length),
    overdue: [
      ...overdueUnits.map(overdueItem),
      ...rectifications.map((notice): LeaderItem => ({
        key: `rectification-${notice.id}`,
        text: `整改通知 ${notice.number} 未报整改情况`,
        owner: notice.organisationName,
        ownerOrganisationId: notice.organisationId,
        when: `${notice.dueOn} 到期`,
        list: `/supervision/rectifications/${notice.id}`,
      })),
      ...instructions.map((one): LeaderItem => ({
        key: `instruction-${one.id}`,
        text: `批示未反馈：${one.text}`,
        owner: one.ownerPersonName ?? one.ownerOrganisationName,
        ownerOrganisationId: one.ownerOrganisationId,
        when: `${one.dueOn} 到期`,
        list: `/instructions/${one.id}`,
      })),
    ],
    worsened: worsened.map((unit) => ({
      key: unit.organisationId,
      text: `超期任务由 ${unit.before} 项增至 ${unit.count} 项`,
      owner: unit.organisationName,
      ownerOrganisationId: unit.organisationId,
      when: `增加 ${unit.count - unit.before} 项`,
      list: listPath('/tasks', { overdue: 'yes', organisationId: unit.organisationId }),
      before: unit.before,
      now: unit.count,
    })),
    decisions,
  }
}

function countOf({ organisationId, organisationName, tasks }: UnitOverdue): UnitCount {
  return { organisationId, organisationName, count: tasks }
}

function overdueItem(unit: UnitOverdue): LeaderItem {
  return {
    key: `unit-${unit.organisationId}`,
    text: `超期任务 ${unit.tasks} 项`,
    owner: unit.organisationName,
    ownerOrganisationId: unit.organisationId,
    when: `最早 ${unit.since} 到期`,
    list: listPath('/tasks', { overdue: 'yes', organisationId: unit.organisationId }),
  }
}

function countByKind(decisions: LeaderPage['decisions']): ReadonlyMap<DecisionKind, number> {
  return new Map([...Map.groupBy(decisions, (one) => one.kind)].map(([kind, ones]) => [kind, ones.length]))
}

async function figuresOf(
  db: Db | Transaction,
  actor: Actor,
  today: string,
  overdue: { before: number; now: number },
  rectifications: number,
): Promise<LeaderFigure[]> {
  const dueBy = addCalendarDays(today, week)
  const soon = await countTasks(db, actor, { running: 'yes', asks: 'yes', handedIn: 'no', dueBy }, today)
  const returned = await countTasks(db, actor, { running: 'yes', state: ['returned'] }, today)
  const waiting = await countTasks(db, actor, { running: 'yes', state: ['released'] }, today)
  return [
    { label: '超期任务', value: overdue.now, change: overdue.now - overdue.before, list: leaderLists.overdue },
    { label: '超期整改通知', value: rectifications, change: null, list: leaderLists.rectifications },
    {
      label: '七日内到期和已超期',
      value: soon,
      change: null,
      list: listPath('/tasks', { running: 'yes', asks: 'yes', handedIn: 'no', dueBy }),
    },
    {
      label: '退回待补正',
      value: returned,
      change: null,
      list: listPath('/tasks', { running: 'yes', state: 'returned' }),
    },
    {
      label: '已报送待接收',
      value: waiting,
      change: null,
      list: listPath('/tasks', { running: 'yes', state: 'released' }),
    },
  ]
}
