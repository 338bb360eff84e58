import type { Transaction } from '#base/database/index.ts'
import { workingDaysBetween } from '#platform/calendar/domain/index.ts'
import { recordFact } from '#platform/evidence/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import { procedureProblems } from '#platform/procedures/contract/index.ts'
import type { ActHappening, CaseHappening, CaseHooks, HotlineNumber, NumberHolder } from '#platform/procedures/index.ts'
import { inquiryAnswered, InquiryContent } from '../contract/index.ts'
import { wasInTime } from '../domain/index.ts'
import { accessOfAsker, remindersOfAsker } from './told-asker.ts'
import { giveAnswerFiles } from './files/answer-files.ts'
import { followFirms } from './firms/follow-firms.ts'
import { inquiryTables } from './tables.ts'

/** Cases that a clerk entered have no question behind them. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** What the asker reads by the code follows the case, in the same transaction. */
export const followCase: CaseHooks = {
  async opened(tx, happening) {
    await inquiryTables(tx)
      .updateTable('inquiries.question')
      .set({ case_id: happening.case.id, ...standingOf(happening) })
      .where('id', '=', happening.case.client_key ?? nobody)
      .where('case_id', 'is', null)
      .execute()
    await followFirms(tx, happening)
  },
  async acted(tx, happening) {
    await tellAsker(tx, happening)
    await tellAskersOfJoined(tx, happening)
    await followFirms(tx, happening)
    if (happening.action !== 'approve') return
    await giveAnswerFiles(tx, happening.case.id)
    await recordAnswer(tx, happening)
  },
  holdsNumber: questionUnderNumber,
  intakeCorrected: refuseWhatCameIn,
  partyAccess: accessOfAsker,
  partyReminders: remindersOfAsker,
  async transferred(tx, happening) {
    const { name } = await getOrganisation(tx, happening.case.organisation_id)
    await inquiryTables(tx)
      .updateTable('inquiries.question')
      .set({ organisation_id: happening.case.organisation_id, organisation_name: name, ...standingOf(happening) })
      .where('case_id', '=', happening.case.id)
      .execute()
    await followFirms(tx, happening)
  },
}

/** A question of a hotline whose case the worker is still to open. */
async function questionUnderNumber(
  tx: Transaction,
  { source, number, clientKey }: HotlineNumber,
): Promise<NumberHolder | undefined> {
  const found = await inquiryTables(tx)
    .selectFrom('inquiries.question')
    .select('organisation_name')
    .where('source', '=', source)
    .where('source_number', '=', number)
    .where('case_id', 'is', null)
    .where('id', '<>', clientKey ?? nobody)
    .executeTakeFirst()
  return found && { what: '咨询（刚刚转来）', organisationName: found.organisation_name, link: null }
}

/** What the portal or a hotline brought was typed by nobody here. @throws Problem `procedures.not-possible-now` */
async function refuseWhatCameIn(tx: Transaction, { id }: CaseHappening['case']): Promise<void> {
  const question = await inquiryTables(tx)
    .selectFrom('inquiries.question')
    .select('id')
    .where('case_id', '=', id)
    .executeTakeFirst()
  if (question)
    throw procedureProblems.refuse('procedures.not-possible-now', '编号是热线转来时带的，答复按它交回，不能更正')
}

function standingOf({ case: { due_on }, standing }: CaseHappening) {
  return { state: standing.state, due_on: standing.closedOn ? null : due_on, closed_on: standing.closedOn }
}

/** The answer is shown once it was approved, never its draft. */
async function tellAsker(tx: Transaction, happening: ActHappening): Promise<void> {
  const { standing, today } = happening
  const content = InquiryContent.parse(standing.content)
  const isAnswered = standing.state === 'answered'
  await inquiryTables(tx)
    .updateTable('inquiries.question')
    .set({
      ...standingOf(happening),
      asked: standing.state === 'supplementing' ? content.asked : '',
      refusal: content.refusal,
      go_to: content.goTo,
      rated: content.rating !== null,
      may_ask_again: isAnswered && !standing.counts['askAgain'],
      ...(isAnswered ? { answer: content.answer, basis: content.basis } : {}),
      ...(happening.action === 'approve' ? { answered_on: today } : {}),
    })
    .where('case_id', '=', happening.case.id)
    .execute()
}

/** Who asked in a case that was joined to this one reads its answer, and writes no further in it. */
async function tellAskersOfJoined(tx: Transaction, happening: ActHappening): Promise<void> {
  const { standing, today } = happening
  if (standing.state !== 'answered' && standing.state !== 'refused') return
  const { answer, basis, refusal, goTo } = InquiryContent.parse(standing.content)
  const told = standing.state === 'answered' ? { answer, basis } : { refusal, go_to: goTo }
  await inquiryTables(tx)
    .updateTable('inquiries.question')
    .set({ state: standing.state, due_on: null, closed_on: standing.closedOn, asked: '', ...told })
    .set({ may_ask_again: false, rated: true, ...(happening.action === 'approve' ? { answered_on: today } : {}) })
    .where('case_id', 'in', joinedTo(tx, happening.case.id))
    .execute()
}

const joinedTo = (tx: Transaction, caseId: string) =>
  inquiryTables(tx).selectFrom('procedures.case').select('id').where('joined_to_id', '=', caseId)

async function recordAnswer(tx: Transaction, { case: row, standing, actor, at, today }: ActHappening): Promise<void> {
  if (!actor) return
  await recordFact(tx, {
    kind: inquiryAnswered,
    organisationId: row.organisation_id,
    occurredOn: today,
    at,
    subject: { module: 'inquiries', id: row.id, label: row.title, link: `/inquiries/cases/${row.id}` },
    facts: {
      workingDays: workingDaysBetween(row.opened_on, today).count,
      inTime: wasInTime(standing, today) ? 'yes' : 'no',
    },
    actor,
  })
}
