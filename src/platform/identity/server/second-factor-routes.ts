import { now } from '#base/clock/index.ts'
import { Problem, serveWrite, type Route } from '#base/http/index.ts'
import {
  confirmEnrolment,
  identityProblems,
  removeSecondFactor,
  renewRecoveryCodes,
  startEnrolment,
} from '../contract/index.ts'
import { wrongCode } from './answer-challenge.ts'
import { closeChallenge, countWrongCode, getChallenge, newChallenge } from './challenges.ts'
import { confirmPassword } from './confirm-password.ts'
import { findAccountById } from './find-account.ts'
import { newEnrolment, stepOfCode } from './one-time-code.ts'
import { noteOnSelf } from './own-routes.ts'
import { readPolicy } from './policy.ts'
import { enrol, isSecondFactorEnforced, renewRecoveryCodes as renew, unenrol } from './second-factor.ts'

export const secondFactorRoutes: readonly Route[] = [
  serveWrite(startEnrolment, async ({ db, actor, audit }) => {
    const account = await findAccountById(db, actor.personId)
    if (!account) throw identityProblems.refuse('identity.account-not-found')
    const enrolment = await newEnrolment(account.username)
    const { personId } = actor
    const challenge = await newChallenge(db, { personId, purpose: 'enrolment', secret: enrolment.secret })
    audit(noteOnSelf(actor, '开始绑定动态码'))
    return { ...enrolment, challenge }
  }),
  serveWrite(confirmEnrolment, async ({ db, actor, input: { body }, audit }) => {
    const challenge = await getChallenge(db, body.challenge)
    if (challenge.personId !== actor.personId || challenge.secret === null)
      throw identityProblems.refuse('identity.challenge-ended', '绑定已过期，请重新开始')
    const step = stepOfCode(challenge.secret, body.code, now())
    if (step === undefined) {
      await countWrongCode(db, challenge)
      audit(noteOnSelf(actor, '绑定动态码未成功'))
      return wrongCode()
    }
    await closeChallenge(db, challenge)
    const recoveryCodes = await enrol(db, actor.personId, challenge.secret, step)
    audit(noteOnSelf(actor, '绑定动态码'))
    return { recoveryCodes }
  }),
  serveWrite(renewRecoveryCodes, async (request) => {
    const { db, actor, input, audit } = request
    const account = await confirmPassword(db, request, input.body.password)
    if (account instanceof Problem) {
      audit(noteOnSelf(actor, `重新生成恢复码未成功：${account.title}`))
      return account
    }
    if (account.totpSecret === null)
      throw identityProblems.refuse('identity.no-second-factor', '尚未绑定动态码，不需要恢复码')
    audit(noteOnSelf(actor, '重新生成恢复码'))
    return { recoveryCodes: await renew(db, actor.personId) }
  }),
  serveWrite(removeSecondFactor, async (request) => {
    const { db, actor, input, audit } = request
    const account = await confirmPassword(db, request, input.body.password)
    if (account instanceof Problem) {
      audit(noteOnSelf(actor, `解除动态码未成功：${account.title}`))
      return account
    }
    if (await isSecondFactorEnforced(db, actor.personId, await readPolicy(db)))
      throw identityProblems.refuse('identity.second-factor-enforced', '您所任的角色必须使用动态码，不能解除')
    await unenrol(db, actor.personId)
    audit(noteOnSelf(actor, '解除动态码'))
    return undefined
  }),
]
