/** Door for browser and server: roles, accounts, sign-in, posts, policy. */
export * from './roles.ts'
export * from './account.ts'
export * from './sign-in.ts'
export * from './accounts.ts'
export * from './posts.ts'
export * from './policy.ts'
export { identityPermissions } from './permissions.ts'
export { identityProblems } from './problems.ts'
