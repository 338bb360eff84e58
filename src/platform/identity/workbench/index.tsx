import { SettingOutlined, TeamOutlined } from '@ant-design/icons'
import { lazyPage, type WorkbenchModule } from '#ui/workbench/index.ts'

export { SetupPage } from './setup/setup-page.tsx'
export { PasswordForm } from './sign-in/password-form.tsx'
export { SignInForm } from './sign-in/sign-in-form.tsx'

const view = 'identity.view-accounts'

/** 人员账号 and 设置; the sign-in form is lent to the shell. */
export const identityWorkbench: WorkbenchModule = {
  name: 'identity',
  menu: [
    { path: '/accounts', title: '人员账号', icon: TeamOutlined, permission: view, order: 81 },
    { path: '/settings', title: '设置', icon: SettingOutlined, order: 90 },
  ],
  routes: [
    lazyPage('/accounts', () => import('./accounts/account-list-page.tsx'), 'AccountListPage', view),
    lazyPage(
      '/accounts/new',
      () => import('./accounts/new-account-page.tsx'),
      'NewAccountPage',
      'identity.manage-accounts',
    ),
    lazyPage(
      '/accounts/handover',
      () => import('./handover/handover-page.tsx'),
      'HandoverPage',
      'identity.hand-over-work',
    ),
    lazyPage('/accounts/$personId', () => import('./accounts/account-page.tsx'), 'AccountPage', view),
    lazyPage('/settings', () => import('./settings/settings-page.tsx'), 'SettingsPage'),
    lazyPage('/settings/policy', () => import('./settings/policy-page.tsx'), 'PolicyPage'),
  ],
  search: async (words, signal) => (await import('./search-people.ts')).searchPeople(words, signal),
}
