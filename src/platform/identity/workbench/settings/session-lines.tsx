import type { z } from 'zod'
import { ConfirmButton, momentText } from '#ui/workbench/index.ts'
import type { SessionView } from '../../contract/index.ts'
import { browserName } from './browser-name.ts'

type OneSession = z.infer<typeof SessionView>

interface SessionLinesProps {
  readonly sessions: readonly OneSession[]
  /** Ends one that is not the present. */
  readonly end?: (sessionId: string) => Promise<unknown>
}

/** Sessions: which browser, from where, since when. */
export function SessionLines({ sessions, end }: SessionLinesProps) {
  if (sessions.length === 0) return <p className="quiet">现在没有登录</p>
  return (
    <ul className="lines">
      {sessions.map((session) => (
        <li key={session.id}>
          <span>
            <strong title={session.userAgent}>{browserName(session.userAgent)}</strong>
            {session.current && '（本次登录）'}
            <span className="quiet">
              {' '}
              {session.clientAddress} · {momentText(session.createdAt)} 登录 · {momentText(session.lastSeenAt)} 最近使用
            </span>
          </span>
          {end && !session.current && (
            <ConfirmButton
              size="small"
              question="结束这个登录？"
              doText="结束"
              doneText="已结束"
              onConfirm={() => end(session.id)}
            >
              结束
            </ConfirmButton>
          )}
        </li>
      ))}
    </ul>
  )
}
