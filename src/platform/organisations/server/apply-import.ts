import type { Db, Transaction } from '#base/database/index.ts'
import { organisationProblems, type ImportPreview, type Organisation } from '../contract/index.ts'
import type { ImportStep, UnitReference } from '../domain/import-plan.ts'
import { planImport } from '../domain/plan-import.ts'
import { abolishOrganisation } from './abolish-organisation.ts'
import { claimTree } from './claim-tree.ts'
import { createOrganisation } from './create-organisation.ts'
import { editOrganisation } from './edit-organisation.ts'
import { importScene } from './import-scene.ts'
import { moveOrganisation } from './move-organisation.ts'
import { getOrganisation } from './read-organisation.ts'
import { renameOrganisation } from './rename-organisation.ts'
import { organisationTables } from './tables.ts'

interface Time {
  readonly now: Date
  readonly today: string
}

/** @throws Problem `organisations.not-found` */
export async function getImport(
  db: Db | Transaction,
  id: string,
): Promise<{ preview: ImportPreview; root: Organisation }> {
  const row = await organisationTables(db)
    .selectFrom('organisations.import')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw organisationProblems.refuse('organisations.not-found', '没有这次导入，请重新上传')
  return { preview: { id, state: row.state, ...row.preview }, root: await getOrganisation(db, row.within_id) }
}

/** Does exactly what the preview showed. @throws Problem where it has errors, is done already, or the tree has changed */
export async function applyImport(tx: Transaction, id: string, time: Time): Promise<number> {
  const version = await claimTree(tx)
  const tables = organisationTables(tx)
  const kept = await tables
    .selectFrom('organisations.import')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!kept) throw organisationProblems.refuse('organisations.not-found', '没有这次导入，请重新上传')
  if (kept.state === 'applied' || kept.tree_version !== version - 1)
    throw organisationProblems.refuse(
      'organisations.changed-since-preview',
      kept.state === 'applied' ? '这次导入已经执行过' : '预览之后机构有了变化，请重新上传并核对预览',
    )
  const root = await getOrganisation(tx, kept.within_id)
  const plan = planImport(kept.rows, await importScene(tx, root, time.today))
  if (kept.preview.errors.length > 0 || plan.errors.length > 0)
    throw organisationProblems.refuse(
      'organisations.import-has-errors',
      `还有 ${kept.preview.errors.length || plan.errors.length} 处错误，请改好文件后重新上传`,
    )
  await execute(tx, plan.steps, { on: kept.effective_on, reason: `导入“${kept.file_name}”`.slice(0, 200) }, time)
  await tables.updateTable('organisations.import').where('id', '=', id).set({ state: 'applied' }).execute()
  return plan.steps.length
}

/** New names first, then new units with superiors before those below, then moves; what ends, ends from the bottom. */
async function execute(
  tx: Transaction,
  steps: readonly ImportStep[],
  change: { on: string; reason: string },
  time: Time,
): Promise<void> {
  const idsByLine = new Map<number, string>()
  const idOf = (unit: UnitReference) => ('id' in unit ? unit.id : idsByLine.get(unit.line)!)
  for (const step of of(steps, 'rename')) await renameOrganisation(tx, step.id, { name: step.name, ...change }, time)
  for (const { row, line, parent } of superiorsFirst(of(steps, 'add'))) {
    const { name, kind, shortName, code, establishedOn } = row
    const { id } = await createOrganisation(tx, {
      name,
      kind: kind!,
      shortName,
      code,
      establishedOn,
      parentId: idOf(parent),
    })
    idsByLine.set(line, id)
  }
  for (const step of of(steps, 'move'))
    await moveOrganisation(tx, step.id, { parentId: idOf(step.parent), ...change }, time)
  for (const step of of(steps, 'edit')) await editOrganisation(tx, step.id, step.fields)
  const ending = await Promise.all(
    of(steps, 'abolish').map(async (step) => ({ step, path: (await getOrganisation(tx, step.id)).path })),
  )
  for (const { step } of ending.toSorted((a, b) => b.path.length - a.path.length))
    await abolishOrganisation(tx, step.id, { on: step.on, reason: change.reason, successorIds: [] }, time)
}

function of<Kind extends ImportStep['step']>(steps: readonly ImportStep[], kind: Kind) {
  return steps.filter((step): step is Extract<ImportStep, { step: Kind }> => step.step === kind)
}

type Addition = Extract<ImportStep, { step: 'add' }>

function superiorsFirst(additions: readonly Addition[]): Addition[] {
  const byLine = new Map(additions.map((addition) => [addition.line, addition]))
  const ordered = new Set<Addition>()
  const place = (addition: Addition) => {
    const above = 'line' in addition.parent ? byLine.get(addition.parent.line) : undefined
    if (above && !ordered.has(above)) place(above)
    ordered.add(addition)
  }
  for (const addition of additions) place(addition)
  return [...ordered]
}
