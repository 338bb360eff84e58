import type { Db } from '#base/database/index.ts'
import { serveRead, type Route } from '#base/http/index.ts'
import {
  compareRegister,
  downloadRegister,
  listRegisterRows,
  listRegisters,
  showRegister,
  verifyRegisters,
} from '../contract/index.ts'
import { compareVersions } from './compare-versions.ts'
import { downloadVersion } from './download-register.ts'
import { pageRegisters, pageRows } from './page-registers.ts'
import { readRegister } from './read-register.ts'
import { verifyForEverybody } from './verify.ts'

export const registerRoutes: readonly Route[] = [
  serveRead(listRegisters, ({ db, input }) => pageRegisters(db, input.query)),
  serveRead(showRegister, ({ db, input: { params, query } }) => readRegister(db, params.code, query)),
  serveRead(listRegisterRows, ({ db, input: { params, query } }) => pageRows(db, params.code, query)),
  serveRead(compareRegister, ({ db, input: { params, query } }) => compareVersions(db, params.code, query)),
  serveRead(downloadRegister, ({ db, input: { params, query } }) => downloadVersion(db, params.code, query)),
  serveRead(verifyRegisters, ({ db }) => verifyForEverybody(db as Db)),
]
