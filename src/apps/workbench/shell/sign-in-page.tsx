import { SignInForm } from '#platform/identity/workbench/index.tsx'
import { usePageTitle, type System } from '#ui/workbench/index.ts'
import { DemonstrationBanner } from './demonstration-banner.tsx'

/** 登录 */
export function SignInPage({ system, onSignedIn }: { system: System; onSignedIn: () => void }) {
  usePageTitle('登录')
  return (
    <>
      {system.demonstration && <DemonstrationBanner />}
      <main className="entrance">
        <h1>
          善治 <span className="quiet">服务型行政执法工作台</span>
        </h1>
        <SignInForm onSignedIn={onSignedIn} />
        <p className="quiet">
          仅供获授权的工作人员使用，操作留有记录。办事群众和企业请到<a href="/">门户首页</a>，无需登录。
        </p>
      </main>
    </>
  )
}
