import { Link } from '@tanstack/react-router'
import { useConnection } from '../connection.ts'
import { useOffline } from '../storage/keeping.ts'
import { useUnsentCount } from '../outbox/use-outbox.ts'

/** Stands in the frame of every page while the server cannot be reached. */
export function ConnectionNotice() {
  const connected = useConnection()
  const { keeping } = useOffline()
  const unsent = useUnsentCount()
  if (connected) return null
  return (
    <aside className="connection-notice" role="status">
      {keeping ? (
        <>
          网络不通。外出记录照常可写，存在本机，联网后自动发出。
          <Link to="/pending">待同步{unsent > 0 ? `（${unsent}）` : ''}</Link>
        </>
      ) : (
        '网络不通，内容没有更新，也提交不了；请检查网络。'
      )}
    </aside>
  )
}
