import { Input, Select } from 'antd'
import { OrganisationPicker, OrganisationsPicker } from '#platform/organisations/workbench/index.tsx'
import { DayInput, Field, RecordForm, type RecordAction } from '#ui/workbench/index.ts'
import type { Case, DefinedCases, Edition } from '../../contract/index.ts'
import { IntakeFields, sourceOf, writtenSource } from '../intake-fields.tsx'
import type { CasePageParts } from '../page-parts.ts'
import { CorrectParties } from './correct-parties.tsx'
import { LinkForm } from './link-forms.tsx'
import { PersonPicker, Reason } from './pickers.tsx'
import type { SharedForm } from './shared-form.ts'

export type CommonAction =
  | 'assign'
  | 'ask'
  | 'urge'
  | 'transfer'
  | 'join'
  | 'leave'
  | 'split'
  | 'waive'
  | 'parties'
  | 'intake'

const titles: Readonly<Record<CommonAction, string>> = {
  assign: '转办',
  ask: '会签、抄送、委托',
  urge: '催办',
  transfer: '移送其他机关',
  join: '并案',
  leave: '撤销并案',
  split: '分案',
  waive: '四眼例外',
  parties: '更正当事人',
  intake: '更正来源和编号',
}

/** What may be done with every open case, by what this person may do in its unit. */
export function commonActionsOf(one: Case, edition: Edition | undefined): RecordAction[] {
  return namesOf(one, edition).map((name) => ({ name, title: titles[name], opensForm: true }))
}

function namesOf({ rights, closedOn, joinedTo, hasTypedIntake }: Case, edition: Edition | undefined): CommonAction[] {
  if (closedOn) return []
  const intake = rights.includes('handle') && hasTypedIntake ? (['intake'] as const) : []
  if (joinedTo) return [...(rights.includes('lead') ? (['leave'] as const) : []), ...intake]
  return [
    ...(rights.includes('lead') ? (['assign'] as const) : []),
    ...(rights.includes('handle') ? (['ask'] as const) : []),
    ...(rights.includes('urge') ? (['urge'] as const) : []),
    ...(rights.includes('handle') && edition?.parties ? (['parties'] as const) : []),
    ...intake,
    ...(rights.includes('lead') ? (['transfer', 'join', 'split', 'waive'] as const) : []),
  ]
}

interface CommonFormProps {
  readonly name: CommonAction
  readonly defined: DefinedCases
  readonly one: Case
  readonly edition: Edition | undefined
  readonly sources: CasePageParts['sources']
  readonly onDone: () => void
}

/** The form of one of them. */
export function CommonForm({ name, defined, one, edition, sources, onDone }: CommonFormProps) {
  const { endpoints } = defined
  const form: SharedForm = {
    name: `${defined.procedure.kind}.${name}.${one.id}`,
    params: { caseId: one.id },
    toBody: (values: Record<string, unknown>) => ({ ...values, revision: one.revision }),
    submitText: titles[name],
    doneText: `${titles[name]}：已办理`,
    onSaved: onDone,
    onCancel: onDone,
  }
  switch (name) {
    case 'assign':
      return (
        <RecordForm {...form} endpoint={endpoints.assign} initial={{ seat: 'handler' }}>
          <Field name="seat" label="岗位">
            <Select options={seatsOf(edition)} />
          </Field>
          <Field name="personId" label="转给谁">
            <PersonPicker within={one.organisationId} />
          </Field>
          <Field name="note" label="说明（可不填）">
            <Input maxLength={500} />
          </Field>
        </RecordForm>
      )
    case 'ask':
      return (
        <RecordForm {...form} endpoint={endpoints.ask} initial={{ kind: 'signer' }}>
          <Field name="kind" label="方式" hint="会签：等全部签完才能继续；再次添加即加签。委托：对方在期限内代您办理。">
            <Select
              options={[
                { value: 'signer', label: '会签' },
                { value: 'asked', label: '征求意见' },
                { value: 'copied', label: '抄送' },
                { value: 'entrusted', label: '委托' },
              ]}
            />
          </Field>
          <Field name="personIds" label="人员">
            <PersonPicker multiple />
          </Field>
          <Field name="organisationIds" label="单位（征求意见、抄送可选）">
            <OrganisationsPicker />
          </Field>
          <Field name="untilOn" label="截止日期（委托必填）">
            <DayInput />
          </Field>
          <Field name="reason" label="说明（可不填）">
            <Input maxLength={500} />
          </Field>
        </RecordForm>
      )
    case 'urge':
      return (
        <RecordForm {...form} toBody={(values) => values} endpoint={endpoints.urge}>
          <Reason name="text" label="催办内容" />
        </RecordForm>
      )
    case 'transfer':
      return (
        <RecordForm {...form} endpoint={endpoints.transfer}>
          <p>移送后由对方办理，本单位仍可查看；期限照常计算。</p>
          <Field name="toOrganisationId" label="移送给">
            <OrganisationPicker />
          </Field>
          <Reason name="reason" label="理由" />
        </RecordForm>
      )
    case 'join':
    case 'leave':
    case 'split':
      return <LinkForm name={name} defined={defined} one={one} form={form} />
    case 'parties':
      return <CorrectParties defined={defined} edition={edition} form={form} />
    case 'intake':
      return (
        <RecordForm
          {...form}
          endpoint={endpoints.correctIntake}
          initial={{ ...writtenSource(one.intakeSource, sources), intakeNumber: one.intakeNumber ?? '' }}
          toBody={({ otherSource, ...values }) =>
            form.toBody({ ...values, intakeSource: sourceOf({ ...values, otherSource }) })
          }
        >
          <p>更正前的来源和编号保留在办理经过中；答复按更正后的编号交回。</p>
          <IntakeFields sources={sources} />
          <Reason name="reason" label="为什么更正" />
        </RecordForm>
      )
    case 'waive':
      return (
        <RecordForm {...form} endpoint={endpoints.waive}>
          <p>允许一人办理本案中须由另一人办理的步骤；特批和理由都记入办理经过。</p>
          <Field name="personId" label="允许谁">
            <PersonPicker within={one.organisationId} />
          </Field>
          <Reason name="reason" label="理由" />
        </RecordForm>
      )
  }
}

function seatsOf(edition: Edition | undefined) {
  const seats = Object.entries(edition?.seats ?? {}).map(([value, label]) => ({ value, label }))
  return [{ value: 'handler', label: '经办人' }, ...seats]
}
