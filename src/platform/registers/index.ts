/** Server door of registers: versioned lists, published through 发布审核, readable as of any day, provably unaltered. */
export { registerOwner, type RegisterOwner, type VersionMove } from './server/definitions.ts'
export { sendNextVersion } from './server/send-next-version.ts'
export { standingOfList } from './server/standing-of-list.ts'
export { discardRegisterVersion } from './server/discard-version.ts'
export { listRegisterVersions, readRegisterOn } from './server/read-register.ts'
export { pageRegisters } from './server/page-registers.ts'
export { verifyPublishedRegisters } from './server/verify.ts'
export type {
  RegisterDefinition,
  RegisterItem,
  RegisterRow,
  RegisterVerdict,
  RegisterVersion,
} from './contract/index.ts'
