import type { IntakeDefinition, IntakeField } from './definition.ts'
import { intakeEndpoints } from './endpoints/index.ts'

/** Every work order has these two. */
const commonFields: readonly IntakeField[] = [
  {
    name: 'number',
    label: '工单编号',
    required: true,
    synonyms: ['工单编号', '工单号', '受理编号', '登记编号', '信访编号', '投诉单号', '单号', '编号'],
    example: '演示20260001',
    longest: 60,
  },
  {
    name: 'unit',
    label: '承办单位',
    synonyms: ['承办单位', '办理单位', '责任单位', '转办单位', '处理单位'],
    example: '',
    longest: 60,
  },
]

/** Declares the intake of a module: its fields and its endpoints. @throws Error where two fields have one name */
export function defineIntake(written: IntakeDefinition) {
  const definition = { ...written, fields: [...commonFields, ...written.fields] }
  const names = definition.fields.map(({ name }) => name)
  if (new Set(names).size !== names.length) throw new Error(`intake of ${written.module}: two fields have one name`)
  return { ...definition, endpoints: intakeEndpoints(definition) }
}

export type DefinedIntake = ReturnType<typeof defineIntake>
