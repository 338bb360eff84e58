import { Tag } from 'antd'
import { ConfirmButton, momentText, Section } from '#ui/workbench/index.ts'
import { outsideStates, type OutsideNotice } from '../contract/index.ts'

const colours: Partial<Record<OutsideNotice['state'], string>> = { failed: 'red', sent: 'green', waiting: 'blue' }

export interface OutsideNoticesProps {
  readonly notices: readonly OutsideNotice[]
  readonly nameOf: (outsiderId: string) => string
  /** What to do about what did not arrive. */
  readonly remedy: string
  /** Absent for whoever may only look. */
  readonly onAgain?: ((noticeId: string) => Promise<unknown>) | undefined
}

/** What people without an account were told of a matter by SMS or mail, and what did not reach them. */
export function OutsideNotices({ notices, nameOf, remedy, onAgain }: OutsideNoticesProps) {
  const failed = notices.filter(({ state }) => state === 'failed').length
  return (
    <Section title="给当事人的通知">
      {failed > 0 && (
        <p role="alert">
          有 {failed} 条没有送到：{remedy}
        </p>
      )}
      <ul className="files">
        {notices.map((notice) => (
          <li key={notice.id}>
            <Tag {...(colours[notice.state] ? { color: colours[notice.state] } : {})}>
              {outsideStates[notice.state]}
            </Tag>
            {nameOf(notice.outsiderId)} {notice.recipient}
            {notice.nth > 0 && (
              <span className="quiet">
                {' '}
                第 {notice.nth} 次再发，{notice.askedByName} {momentText(notice.madeAt)}
              </span>
            )}
            <div>{notice.text}</div>
            <div className="quiet">
              {notice.state === 'waiting'
                ? `${notice.onDay} 起在工作时间发送`
                : momentText(notice.settledAt ?? notice.madeAt)}
              {notice.failure && `，${notice.failure}`}
            </div>
            {onAgain && notice.again && <SendAgain notice={notice} onAgain={onAgain} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Only for what has left or did not arrive; what waits leaves by itself. */
function SendAgain({ notice, onAgain }: { notice: OutsideNotice; onAgain: (noticeId: string) => Promise<unknown> }) {
  if (notice.state === 'waiting' || notice.state === 'cancelled') return null
  const refusal = notice.again?.refusal
  if (refusal) return <div className="quiet">{refusal}</div>
  return (
    <ConfirmButton
      size="small"
      question="把这条通知再发一次吗？"
      consequence={
        <>
          <p>内容不变：{notice.text}</p>
          <p>发到当事人现在登记的联系方式，只在工作时间发送。</p>
        </>
      }
      doText="再发一次"
      doneText="已排队，工作时间发出"
      onConfirm={() => onAgain(notice.id)}
    >
      再发一次
    </ConfirmButton>
  )
}
