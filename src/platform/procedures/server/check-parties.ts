import { addressOf } from '#platform/notifications/domain/index.ts'
import { procedureProblems, type Edition, type NewParty } from '../contract/index.ts'

/** @throws Problem `procedures.parties-missing` that says which is wrong, or how many are missing */
export function checkParties(edition: Edition, parties: readonly NewParty[]): void {
  const { roles = {}, atLeast = 0 } = edition.parties ?? {}
  const unknown = parties.findIndex(({ role }) => !Object.hasOwn(roles, role))
  if (unknown >= 0)
    throw procedureProblems.refuse(
      'procedures.parties-missing',
      `第 ${unknown + 1} 个当事人的身份应为${Object.values(roles).join('、') || '（本程序没有当事人）'}之一`,
    )
  const silent = parties.findIndex((party) => party.wantsNotices && !isReachable(party))
  if (silent >= 0)
    throw procedureProblems.refuse(
      'procedures.parties-missing',
      `第 ${silent + 1} 个当事人同意接收通知，请填写手机号码或电子邮箱；座机收不到短信`,
      [{ path: `body.parties.${silent}.phone`, message: '请填写手机号码，或者电子邮箱' }],
    )
  if (parties.length < atLeast)
    throw procedureProblems.refuse(
      'procedures.parties-missing',
      `至少要写明 ${atLeast} 个当事人，现在有 ${parties.length} 个`,
    )
}

const isReachable = ({ phone, email, representative }: NewParty): boolean =>
  [phone, email, representative?.phone ?? null].some((contact) => addressOf(contact) !== undefined)
