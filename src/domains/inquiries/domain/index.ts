/** Rules of 网上咨询, without a database. */
export { inquiry } from './procedure.ts'
