import { PasswordForm } from '#platform/identity/workbench/index.tsx'
import { usePageTitle } from '#ui/workbench/index.ts'

/** An initial, reset or expired password is changed before anything else. */
export function FirstPasswordPage({ name, onChanged }: { name: string; onChanged: () => void }) {
  usePageTitle('修改密码')
  return (
    <main className="entrance">
      <h1>{name}，请先设置自己的密码</h1>
      <p className="quiet">当前密码是初始密码、重置后的密码，或已超过使用期限。</p>
      <PasswordForm onChanged={onChanged} />
    </main>
  )
}
