import { z } from 'zod'
import { addresseeKinds, type AddresseeKind, type KnownProgramme } from '#domains/programmes/domain/index.ts'
import type { RowFacts } from '../contract/grading-facts.ts'
import { factsSchemaOf } from '../domain/index.ts'
import { parseOrRefuse } from './explain-issues.ts'
import { readJsonFile } from './read-json-file.ts'

/** What a facts file says of one unit. */
export interface UnitFacts {
  readonly unit: { readonly name: string; readonly kind: AddresseeKind }
  readonly facts: ReadonlyMap<string, RowFacts>
}

/** Reads `--facts`: the unit, and for each row the facts that the row's rule asks about. */
export function readFactsFile(path: string, programme: KnownProgramme): UnitFacts {
  const rowIds = programme.rows.map(({ id }) => id)
  const rowSchemas = Object.fromEntries(
    programme.rows.map(({ id, rule, methods }) => [id, factsSchemaOf(rule, methods).optional()]),
  )
  const schema = z.object({
    unit: z.object({ name: z.string().trim().min(1), kind: z.enum(addresseeKinds) }),
    rows: z.strictObject(rowSchemas, {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? `没有 ${issue.keys.map((key) => `“${key}”`).join('、')} 这一行，应为 ${rowIds.join('、')} 之一`
          : undefined,
    }),
  })
  const { unit, rows } = parseOrRefuse(schema, readJsonFile(path, '事实文件'), `事实文件 ${path}`)
  const facts = new Map<string, RowFacts>()
  for (const [id, row] of Object.entries(rows)) if (row) facts.set(id, row)
  return { unit, facts }
}
