import { Problem, serveWrite, type Route, type UseCase } from '#base/http/index.ts'
import { answerChallenge, signIn, signOut } from '../contract/index.ts'
import { answerChallenge as answer } from './answer-challenge.ts'
import { endSessions, type Client } from './sessions.ts'
import { signIn as attempt, type SignInOutcome } from './sign-in.ts'

type Request = Pick<UseCase<unknown>, 'clientAddress' | 'header' | 'audit' | 'setSession'>

function clientOf({ clientAddress, header }: Request): Client {
  return { address: clientAddress, userAgent: (header('user-agent') ?? '').slice(0, 300) }
}

/** Puts the attempt on record, whoever it was, and opens the session where there is one. */
function conclude(request: Request, outcome: SignInOutcome, username: string | undefined) {
  const { account, answer, token } = outcome
  const who = account ? `${account.name}` : `用户名“${username ?? ''}”`
  const what = answer instanceof Problem ? `登录失败：${answer.title}` : words[answer.state]
  request.audit({
    summary: `${who} ${what}`,
    ...(account
      ? { person: account, subject: `identity.person:${account.id}`, organisationId: account.organisationId }
      : {}),
  })
  if (token !== undefined) request.setSession(token)
  return answer
}

const words = {
  signedIn: '登录',
  secondFactorNeeded: '密码正确，等待动态码',
  enrolmentNeeded: '密码正确，等待绑定动态码',
}

export const signInRoutes: readonly Route[] = [
  serveWrite(signIn, async (request) => {
    const { db, actor, input } = request
    const outcome = await attempt(db, input.body, clientOf(request))
    if (outcome.token !== undefined && actor.sessionId)
      await endSessions(db, actor.personId, { only: actor.sessionId }, 'signedOut')
    return conclude(request, outcome, input.body.username.slice(0, 40))
  }),
  serveWrite(answerChallenge, async (request) => {
    const outcome = await answer(request.db, request.input.body, clientOf(request))
    return conclude(request, outcome, undefined)
  }),
  serveWrite(signOut, async ({ db, actor, audit, setSession }) => {
    await endSessions(db, actor.personId, { only: actor.sessionId }, 'signedOut')
    audit({ subject: `identity.session:${actor.sessionId}`, summary: `${actor.name} 退出登录` })
    setSession(null)
  }),
]
