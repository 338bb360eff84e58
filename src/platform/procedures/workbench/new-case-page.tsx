import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { businessToday } from '#base/clock/index.ts'
import {
  DayInput,
  Field,
  Page,
  PickedFiles,
  QueryView,
  RecordForm,
  Section,
  usePickedUploads,
  useOwnUnits,
} from '#ui/workbench/index.ts'
import type { DefinedCases } from '../contract/index.ts'
import { IntakeFields, sourceOf } from './intake-fields.tsx'
import type { CasePageParts, CasePrefill } from './page-parts.ts'
import { PartyFields } from './party-fields.tsx'
import { SchemaFields } from './schema-fields.tsx'

/** 新建: at the counter, by telephone, of the authority's own motion, or led here from a record that gives the beginning. */
export function newCasePage(defined: DefinedCases, parts: CasePageParts) {
  const { kind } = defined.procedure
  return function NewCasePage() {
    const search = useSearch({ strict: false })
    const query = useQuery({
      queryKey: [kind, 'prefill', search],
      queryFn: async ({ signal }) => (await parts.prefill?.(search, signal)) ?? null,
      // A beginning that changes under the hand would take away what is being typed.
      staleTime: Infinity,
    })
    return (
      <QueryView query={query}>
        {(prefill) => <NewCaseForm key={prefill?.key ?? ''} defined={defined} parts={parts} prefill={prefill} />}
      </QueryView>
    )
  }
}

interface NewCaseFormProps {
  readonly defined: DefinedCases
  readonly parts: CasePageParts
  readonly prefill: CasePrefill | null
}

function NewCaseForm({
  defined: { path, procedure, endpoints },
  parts: { controls, sources },
  prefill,
}: NewCaseFormProps) {
  const edition = procedure.editions.at(-1)
  const navigate = useNavigate()
  // Made once for this form: sent twice, it stays one case.
  const [clientKey] = useState(() => crypto.randomUUID())
  const picked = usePickedUploads()
  const units = useOwnUnits()
  return (
    <Page
      title={`新建${procedure.noun}`}
      breadcrumbs={[{ title: procedure.title, path }]}
      {...(prefill ? { lead: prefill.lead } : {})}
    >
      <Section>
        <RecordForm
          name={[procedure.kind, 'new', prefill?.key].filter(Boolean).join('.')}
          endpoint={endpoints.open}
          initial={{
            openedOn: businessToday(),
            parties: [],
            ...prefill?.values,
            // The person's own unit, unless the beginning names one of them.
            organisationId: ownUnit(units, prefill?.values['organisationId']),
          }}
          toBody={({ otherSource, ...values }) => ({
            ...values,
            intakeSource: sourceOf({ ...values, otherSource }),
            content: { ...prefill?.values.content, ...(values['content'] as object | undefined) },
            clientKey,
            uploadIds: picked.uploadIds,
          })}
          submitText="新建"
          doneText="已新建"
          unavailableBecause={picked.unavailableBecause}
          onSaved={(one) => void navigate({ to: `${path}/${one.id}` })}
        >
          <Field name="organisationId" label="办理单位">
            <Select options={units} />
          </Field>
          <Field name="title" label="标题" hint="一句话说明是什么事">
            <Input maxLength={200} />
          </Field>
          <Field name="openedOn" label="日期">
            <DayInput />
          </Field>
          <IntakeFields sources={sources} />
          {edition && <SchemaFields schema={edition.content} within="content" controls={controls} />}
          {edition?.parties && <PartyFields roles={edition.parties.roles} />}
          <PickedFiles label="附件（可不上传）" picked={picked} />
        </RecordForm>
      </Section>
    </Page>
  )
}

const ownUnit = (units: readonly { value: string }[], wanted: unknown) =>
  (units.find(({ value }) => value === wanted) ?? units[0])?.value
