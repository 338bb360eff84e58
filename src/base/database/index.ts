/**
 * PostgreSQL by Kysely. `Db` knows no tables: each module types its own slice (`db.withTables<OwnTables>()`), so that
 * reaching into another module's tables does not compile.
 */
export { openDatabase, type Db, type OpenDatabase } from './connection.ts'
export { inTransaction, type Transaction } from './transaction.ts'
export { listMigrations, migrate, type MigrationIdentity, type MigrationSource } from './migrations.ts'
export { startEmbedded, type EmbeddedServer } from './embedded.ts'
export { asArray } from './array.ts'
export { asJson } from './json.ts'
export { anywhere, beginningWith } from './like.ts'
