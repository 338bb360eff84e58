import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import { refuse } from '#base/http/contract.ts'
import { SignInForm } from '#platform/identity/workbench/index.tsx'
import { whenSignedOut } from '#ui/workbench/index.ts'

interface Waiting {
  readonly resume: () => void
  readonly giveUp: () => void
}

/** The session has ended while a page was open: the same person signs in over it, and what was begun goes on. */
export function SignInAgain({ username, onSignedIn }: { username: string; onSignedIn: () => void }) {
  const [waiting, setWaiting] = useState<Waiting>()

  useEffect(() => {
    whenSignedOut(
      () =>
        new Promise<void>((resolve, reject) => {
          setWaiting({
            resume: resolve,
            giveUp: () => reject(refuse('base.not-signed-in', '登录已失效，内容没有提交；已填写的内容仍在本页')),
          })
        }),
    )
    return () => whenSignedOut(undefined)
  }, [])

  return (
    <Modal
      open={waiting !== undefined}
      title="登录已失效，请重新登录"
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
      onCancel={() => {
        waiting?.giveUp()
        setWaiting(undefined)
      }}
    >
      <p>您填写的内容仍在本页。登录后，刚才的操作会继续。</p>
      <SignInForm
        fixedUsername={username}
        onSignedIn={() => {
          waiting?.resume()
          setWaiting(undefined)
          onSignedIn()
        }}
      />
    </Modal>
  )
}
