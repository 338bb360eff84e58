/** Server door of identity: who signs in, with which posts, and what they may do. */
export { createIdentityGuards } from './server/authenticate.ts'
export { createAccount, type NewAccount } from './server/create-account.ts'
export { addPost, type NewPost } from './server/add-post.ts'
export { hashPassword } from './server/password-hash.ts'
export { openSetup } from './server/set-up.ts'
export { registerHandoverPart, type Handover, type HandoverPart } from './server/handover-parts.ts'
export type { IdentityTables } from './server/tables.ts'
export type { Role } from './contract/index.ts'
