/** Rules of 网上咨询, without a database. */
export { inquiry } from './procedure.ts'
export { proposeBodies, type ProposedBody, type RoutingRule } from './propose-bodies.ts'
export { wasInTime } from './was-in-time.ts'
