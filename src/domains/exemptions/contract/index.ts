/** Browser-safe door of 免罚清单. */
export * from './endpoints.ts'
export * from './exemption-item.ts'
export { exemptionFactKinds, exemptionListPublished } from './facts.ts'
export { permissions } from './permissions.ts'
export { exemptionProblems } from './problems.ts'
export { exemptionRegister } from './register.ts'
