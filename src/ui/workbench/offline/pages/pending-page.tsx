import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { ConfirmButton } from '../../actions/confirm-button.tsx'
import { momentText } from '../../display/dates.ts'
import { EmptyState } from '../../display/empty-state.tsx'
import { QueryView } from '../../display/query-view.tsx'
import { Page, Section } from '../../page/page.tsx'
import { useConnection } from '../connection.ts'
import { isUnsent } from '../outbox/item.ts'
import type { LabelledItem } from '../outbox/outbox.ts'
import { useOutboxItems } from '../outbox/use-outbox.ts'
import { useOffline, type Keeping } from '../storage/keeping.ts'
import { itemWords } from './item-words.ts'

/** 待同步: what was written on this computer, and how far each of it has come. */
export function PendingPage() {
  const { keeping } = useOffline()
  const items = useOutboxItems()
  if (keeping === null)
    return (
      <Page title="待同步">
        <EmptyState
          title="这个浏览器不能离线保存"
          next="离线保存需要用 https 地址打开，且浏览器没有处于无痕模式；请联系系统管理员"
        />
      </Page>
    )
  return (
    <Page title="待同步" lead="在外面写的记录先存在本机，只有您本人登录才能看到；有网络时自动发出。">
      <QueryView query={items}>
        {(all) => (
          <>
            {keeping && <SendNow keeping={keeping} waiting={all.filter(({ state }) => state === 'waiting').length} />}
            <Section>
              {all.length === 0 ? (
                <EmptyState title="没有待同步的记录" next="写好的记录都已在服务器上" />
              ) : (
                <ul className="lines">
                  {all.map((item) => (
                    <ItemLine key={item.id} item={item} keeping={keeping} />
                  ))}
                </ul>
              )}
            </Section>
          </>
        )}
      </QueryView>
    </Page>
  )
}

function SendNow({ keeping, waiting }: { keeping: Keeping; waiting: number }) {
  const connected = useConnection()
  const { message } = App.useApp()
  const send = useMutation({
    mutationFn: () => keeping.outbox.send({ asking: true }),
    onSuccess: (sent) => void message.info(sent > 0 ? `已同步 ${sent} 份` : '这次没有发出，原因见各份记录'),
  })
  return (
    <div className="row spread" style={{ marginBottom: 12 }}>
      <strong role="status">{connected ? '网络正常' : '网络不通，联网后自动发出'}</strong>
      <Button
        type="primary"
        size="large"
        loading={send.isPending}
        disabled={waiting === 0}
        onClick={() => send.mutate()}
      >
        现在同步{waiting > 0 ? `（${waiting}）` : ''}
      </Button>
    </div>
  )
}

function ItemLine({ item, keeping }: { item: LabelledItem; keeping: Keeping | null | undefined }) {
  const { kinds } = useOffline()
  const kind = kinds.find((one) => one.kind === item.kind)
  const words = itemWords(item)
  const isSent = item.state === 'sent'
  return (
    <li data-state={item.state}>
      <div className="stack">
        <span>
          <strong>{item.title}</strong> <span className="quiet">{kind?.title}</span>
        </span>
        <span className="quiet">
          {item.detail} · 写于 {momentText(item.keptAt)}
        </span>
        <span className={item.state === 'refused' || item.state === 'conflict' ? 'bad' : ''}>
          <strong>{words.state}</strong>　{words.next}
        </span>
      </div>
      <div className="row">
        {kind && (
          <Link to={isSent ? kind.recordPath(item.id) : kind.editPath(item.id)}>
            <Button size="large">{isSent ? '查看' : words.action}</Button>
          </Link>
        )}
        {!isSent && keeping && (
          <ConfirmButton
            size="large"
            danger
            question={`删除“${item.title}”？`}
            doText="删除"
            doneText="已删除"
            consequence={
              isUnsent(item) ? '这份记录还没有发到服务器，删除后不能恢复。' : '没写完的内容会一并删除，不能恢复。'
            }
            onConfirm={() => keeping.outbox.remove(item.id)}
          >
            删除
          </ConfirmButton>
        )}
      </div>
    </li>
  )
}
